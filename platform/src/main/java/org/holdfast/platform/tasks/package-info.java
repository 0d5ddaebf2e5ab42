/**
 * What has to be done, by whom and by when. Any part of the service may raise a task: call back after a missed session,
 * look at a safety answer today, allocate a referral. A task has an owner or at least a team, a time it is due, the thing
 * it came from, and in the end an outcome in words. It is finished by the person who did it, or settled by the thing it
 * came from when that is done anyway. What is overdue stands first and says so.
 */
package org.holdfast.platform.tasks;
