/**
 * The frame around every screen and the rules of the door. A page is an xhtml file and a bean that says with
 * {@code @Route} and {@code @RolesAllowed} where it lives and who may open it; it uses the template
 * {@code /platform/shell.xhtml}. {@link org.holdfast.platform.page.Screen} runs what a person asked for and shows a
 * refusal beside the field it concerns. Modules add to the frame through
 * {@link org.holdfast.platform.page.Places} (navigation) and {@link org.holdfast.platform.page.Finder} (the search box).
 */
package org.holdfast.platform.page;
