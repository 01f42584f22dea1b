/** Pictures of one run. */
package org.fashionmnist.report.run;
