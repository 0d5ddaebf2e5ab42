/**
 * Whether the service can be used right now, for the machinery that watches over it. It is ready when pages can be served
 * and the database answers.
 */
package org.holdfast.platform.health;
