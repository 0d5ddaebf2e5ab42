/**
 * Who works here: members of staff, the teams of the service, and who belonged to which team from when until when. A
 * team that closes and a colleague who leaves are never removed, because their names stand under what they did. What a
 * person may open follows from the teams they are in on the day, not from lists that somebody has to remember to change.
 */
package org.holdfast.platform.people;
