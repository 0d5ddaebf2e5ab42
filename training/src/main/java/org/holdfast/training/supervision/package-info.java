/**
 * Supervision: who agreed to be supervised by whom and how often, and what took place. NICE quality standard 88,
 * statement 7, asks for an agreed level and frequency; the service also looks at whether it was kept. Over a rolling
 * thirteen weeks the sessions held are set beside the sessions agreed, with days away taken out of both: someone who
 * agreed to thirteen sessions and was away for two of the thirteen weeks agreed to eleven in that time. An agreement
 * made five weeks ago counts for five weeks.
 */
package org.holdfast.training.supervision;
