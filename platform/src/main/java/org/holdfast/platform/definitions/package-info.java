/**
 * Definitions are what a service can read, check against the manual and replace without a programmer: a programme of
 * therapy, a questionnaire. Each is a JSON file with a version. A file with faults gives no definition but one line for
 * each fault, saying in which file and where in it; what is not known there is a fault too, so that a misspelled word is
 * not silently passed over.
 */
package org.holdfast.platform.definitions;
