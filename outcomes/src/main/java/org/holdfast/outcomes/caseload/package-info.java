/** What happened lately to the people of a caseload: who harmed themselves, who left hospital, who is looked after elsewhere. */
package org.holdfast.outcomes.caseload;
