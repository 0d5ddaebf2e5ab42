/**
 * What a record said before. Whoever changes a person's details, a referral or a diagnosis leaves the version before it
 * readable, with who changed it, when and, where a reason is asked for, why; what another system sends anew leaves it too.
 */
package org.holdfast.patients.history;
