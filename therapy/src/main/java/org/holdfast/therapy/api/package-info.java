/**
 * What therapy tells the rest of the service: which episodes of treatment there are, whose they are, and every change to
 * them. An episode is one course of one programme (such as MBT or SCM) for one person, with a day it began and, once it
 * is over, a day and a way it ended. Other modules refer to it by its id and keep what they need of it themselves. They
 * may also say why a person needs their clinician now; the caseload shows it.
 */
package org.holdfast.therapy.api;
