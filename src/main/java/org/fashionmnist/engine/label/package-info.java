/** Constants that have a name in files and on the command line. */
package org.fashionmnist.engine.label;
