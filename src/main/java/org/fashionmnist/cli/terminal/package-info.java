/** What a terminal can show, and what is written into one of its lines again and again. */
package org.fashionmnist.cli.terminal;
