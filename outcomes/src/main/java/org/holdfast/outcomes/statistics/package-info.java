/**
 * How sure a figure is. A service of a hundred people cannot say that suicide attempts have stopped because nobody made
 * one last half-year: it can say between which two figures the truth may lie. This package does that arithmetic for the
 * reports, and nothing else: it knows counts, days and scores, not patients. Where there is no number it gives none:
 * nobody observed, too few, or a model that would not settle, each is an empty answer or says so in words, never 0 and
 * never a guess.
 *
 * <p>One figure of many people:
 *
 * <ul>
 *   <li>{@link org.holdfast.outcomes.statistics.Wilson}: a share. 16 of 63 who attempted suicide are 25.4 %, and 16.3 % to
 *       37.3 % with the uncertainty of 63 people.
 *   <li>{@link org.holdfast.outcomes.statistics.PoissonRate}: a rate. 17 attempts in 71 patient-periods are 0.24 a period,
 *       0.14 to 0.38; none in 24 periods is 0, but up to 0.15 would not surprise.
 *   <li>{@link org.holdfast.outcomes.statistics.VarianceToMean}: whether that interval may be believed. Ten attempts of one
 *       person among ten have a variance of ten times their mean, where chance gives one.
 *   <li>{@link org.holdfast.outcomes.statistics.McNemar}: the same people before and after. 14 who stopped and 3 who started
 *       is a split that chance gives in 1.3 % of such groups.
 *   <li>{@link org.holdfast.outcomes.statistics.RiskRatio}: two groups. 2 of 71 against 16 of 63 is 0.11 times the risk, 0.03
 *       to 0.46.
 * </ul>
 *
 * <p>Time until something happens, when not everybody can be followed to it: {@link
 * org.holdfast.outcomes.statistics.KaplanMeier}. Whoever leaves observation is counted as long as they were seen. Of four
 * people one has a crisis on day 100, one is last seen on day 150 and two are followed to day 200, on which one of them has
 * one: three quarters of the four are without a crisis on day 100, and half of that, 37.5 %, on day 200.
 *
 * <p>Whether a monthly figure has changed or wanders as it always has: {@link org.holdfast.outcomes.statistics.Xmr} from
 * twelve months on. Values that go 4, 6, 4, 6 have the mean 5 and move by 2, so that 0 to 10.3 is their own wandering. For
 * events too rare for that, {@link org.holdfast.outcomes.statistics.GChart} looks at the gaps between them: after gaps of
 * nine days, one of more than 37 says that they have become rarer.
 *
 * <p>Sources stand with each method. Intervals are of 95 %, with z = 1.959964. All of it is proven against R (base, {@code
 * survival}, {@code nlme}, {@code MASS}) on generated data sets that are kept with the tests, hard ones included: nobody,
 * one person, no events, only events, everything on one day.
 */
package org.holdfast.outcomes.statistics;
