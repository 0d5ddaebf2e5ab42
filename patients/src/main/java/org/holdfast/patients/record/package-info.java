/**
 * A patient's record as a person reads it: the banner that stays in sight, the tabs, and the overview with everything
 * that happened, newest first and drawn on one axis. What other parts of the service know they add themselves.
 */
package org.holdfast.patients.record;
