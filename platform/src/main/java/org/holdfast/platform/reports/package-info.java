/**
 * Reports: what a service has to say about its work, in figures. Each says how many people stand behind a figure and who
 * is not yet observed, for a day that the reader chooses, and gives the same answer on the screen, as JSON and as CSV.
 */
package org.holdfast.platform.reports;
