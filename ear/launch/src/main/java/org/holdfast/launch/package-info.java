/**
 * What happens between typing the command and the page being there: the settings are read, everything that would stop the
 * service is looked for first and said in one plain line, and then the server is started and watched until it can serve pages.
 */
package org.holdfast.launch;
