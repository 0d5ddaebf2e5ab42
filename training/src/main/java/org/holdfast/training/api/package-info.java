/**
 * What training lets the rest of the service enter: that a member of staff was trained, as a training lead would record it.
 */
package org.holdfast.training.api;
