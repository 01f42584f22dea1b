/**
 * The command line: parses what was typed, calls the packages below in order, prints what came out.
 *
 * <p>Results go to standard output; progress, warnings and errors to standard error. Exit codes: 0
 * done, 1 failed, 2 wrong usage, 130 interrupted.
 */
package org.fashionmnist.cli;
