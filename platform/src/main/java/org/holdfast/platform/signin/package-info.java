/**
 * The front door. An account belongs to one member of staff and carries their roles. People come in with a password
 * and, where the service asks for it, a code from their telephone; programs come in with a token that runs out. Guessing
 * is slowed down more and more, but nobody can shut a colleague out for good. A session ends when it has not been used
 * for a while, at the latest after a working day, or as soon as somebody ends it.
 */
package org.holdfast.platform.signin;
