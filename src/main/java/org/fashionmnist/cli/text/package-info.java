/**
 * What the commands print: tables, progress, the story of a run. Nothing here computes or writes
 * files.
 */
package org.fashionmnist.cli.text;
