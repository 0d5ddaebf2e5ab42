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
 * twelve months on. Values that go 4, 6, 4, 6 have the mean 5 and move by 2, so that anything up to 10.3 is their own wandering. For
 * events too rare for that, {@link org.holdfast.outcomes.statistics.GChart} looks at the gaps between them: after gaps of
 * nine days, one of more than 37 says that they have become rarer.
 *
 * <p>How people change when each is assessed as often as it happened to be: {@link
 * org.holdfast.outcomes.statistics.GrowthCurve}. Each has a line of their own; the lines scatter about a mean line, and the
 * scores about the lines. Of the 27 children of Potthoff and Roy a distance in the face is 16.8 mm at birth and grows by 0.66
 * mm a year, give or take 0.07; children differ in that growth by a standard deviation of 0.23. It takes ten people with two
 * scores. Where the scores cannot tell how differently people change (two assessments each on the same two days cannot), the
 * lines are taken as parallel, and the curve says so.
 *
 * <p>Which of two groups has more events when a few people have most of them: {@link
 * org.holdfast.outcomes.statistics.CountModel}. Its rate ratio is read as that of a Poisson regression; its interval is as
 * wide as the unevenness demands. With 0, 0, 1, 9, 0 and 4 events against 0, 0, 0, 5, 0 and 2 the second rate is half the first, but
 * 0.06 to 4.5 times would not surprise. Where a group has no event at all there is no ratio, and it says so.
 *
 * <p>Whether two who rate the same session see the same: {@link org.holdfast.outcomes.statistics.IntraclassCorrelation}. The
 * four judges of Shrout and Fleiss agree by 0.29; the mean of all four can be relied on by 0.62.
 *
 * <p>A model that is asked for answers with a {@link org.holdfast.outcomes.statistics.Fit}: the model, or the message that
 * says why there is none. What is nonsense (more people than there are) is refused where it is said.
 *
 * <p>Sources stand with each method. Intervals are of 95 %, with z = 1.959964. All of it is proven against R (base, {@code
 * survival}, {@code nlme}, {@code MASS}) on generated data sets that are kept with the tests, hard ones included: nobody,
 * one person, no events, only events, everything on one day.
 */
package org.holdfast.outcomes.statistics;
