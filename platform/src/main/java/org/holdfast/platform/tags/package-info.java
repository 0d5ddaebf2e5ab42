/**
 * The tags that pages are made of, so that every screen asks, answers and refuses in the same way: a question with its
 * label, hint and error; a summary of what needs changing; the reason why someone is on a list; an empty list that says
 * what to do. {@code META-INF/holdfast.taglib.xml} shows each with an example.
 */
package org.holdfast.platform.tags;
