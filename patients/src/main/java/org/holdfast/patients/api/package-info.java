/**
 * What the rest of the service may know of patients and referrals, and ask about them. A patient is a person referred
 * to the service; a referral is the request that we see them. Other modules hold a patient's id only, and contribute
 * what they know to the patient's pages: a fact in the banner, a tab, a panel of the overview, entries of the timeline.
 */
package org.holdfast.patients.api;
