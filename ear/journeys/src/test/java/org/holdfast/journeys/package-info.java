/**
 * The ways people go through the running service, each written as one class that a clinician could read along: a real browser,
 * the packaged product, a real database. What holds the journeys together (starting the service, finding the browser, looking at
 * a screen) is in the classes that are not called a journey.
 */
package org.holdfast.journeys;
