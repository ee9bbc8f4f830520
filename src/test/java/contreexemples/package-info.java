/**
 * What the rules of the house must reject. Outside the application's packages, so that no scan ever
 * takes one of these for a bean.
 */
package contreexemples;
