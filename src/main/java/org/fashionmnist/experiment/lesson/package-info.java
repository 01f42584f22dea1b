/** The lessons, each from its settings to the folder with its record, pictures and page. */
package org.fashionmnist.experiment.lesson;
