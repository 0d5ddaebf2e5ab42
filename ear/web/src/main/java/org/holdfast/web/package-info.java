/**
 * The service as a whole: where the modules come together and are reachable by browsers and by other systems. There is
 * nothing here of what a clinician does; that is in the modules.
 */
package org.holdfast.web;
