/**
 * On which days the service works: Monday to Friday without England's bank holidays. Follow-up after a missed appointment
 * is promised in working days, and a weekly session that falls on a bank holiday has to be talked about before the day.
 *
 * <p><b>The rule</b> (gov.uk/bank-holidays, England and Wales): New Year's Day, Good Friday, Easter Monday, the first and
 * the last Monday of May, the last Monday of August, Christmas Day and Boxing Day. One on a weekend is made up for on the
 * next weekday that is free: New Year on the Monday, Christmas Day on the 27th, Boxing Day on the 28th of December. Days
 * that were proclaimed for one year, and the three that were moved, stand beside the rule. They are counted here and not by
 * a library: eight rules are less to keep than a library with its reader of XML inside the server; the tests ask that
 * library for a second opinion on every year to 2060.
 *
 * <p><b>A day that comes once</b> is added by the service itself, in {@code HOLDFAST_HOME/bank-holidays.json}:
 *
 * <pre>{@code {"added": [{"on": "2030-06-10", "name": "Jubilee"}], "removed": [{"on": "2030-05-27"}]}}</pre>
 *
 * <p><b>An example.</b> In 2021 Christmas Day was a Saturday and Boxing Day a Sunday: Monday the 27th and Tuesday the 28th
 * were bank holidays. Two working days after Thursday 23 December 2021 is Wednesday the 29th: the 24th is the first.
 */
package org.holdfast.platform.calendar;
