/**
 * The outcome reports that a service manager puts before a board: how many people used other services before, during
 * and after treatment, and what became of everyone who was referred. Each figure shows how many people it is of and how
 * sure it is, and the people behind it can be named to those who may know them. A report shows the world as it was on a
 * day: what happened later does not exist yet, and not having been observed is not the same as nothing having happened.
 */
package org.holdfast.outcomes.report;
