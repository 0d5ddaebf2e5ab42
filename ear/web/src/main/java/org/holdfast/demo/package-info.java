/**
 * The demonstration service: an invented service that can be walked through without a single real person in it. It has
 * three parts. Two are historical: 138 people treated with structured clinical management, whose contacts with other
 * services reproduce a published table, and a cohort shaped like a published trial, from 168 referrals to the suicide
 * attempts of months 13 to 18. The third is alive: three teams with patients in every phase of treatment around today's
 * date, so that every screen has work on it.
 *
 * <p>Everything is made from a fixed seed and today's date, written as the same CSV files that a site would send, and
 * loaded by the ordinary import. Names are invented, NHS numbers come from the range kept for tests, addresses end in
 * {@code example.org}.
 */
package org.holdfast.demo;
