package org.fashionmnist.report.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The elements of a drawing, without the groups that Batik puts them in: each with all that it
 * inherits.
 *
 * @param shapes in the order they are drawn
 * @param definitions what shapes refer to, by name
 */
record SvgElements(List<Shape> shapes, Map<String, Element> definitions) {

  /**
   * One element.
   *
   * @param attributes its own and the inherited ones
   * @param text its content; empty where it is no text
   */
  record Shape(String tag, Map<String, String> attributes, String text) {}

  static SvgElements of(Element root) {
    SvgElements elements = new SvgElements(new ArrayList<>(), new LinkedHashMap<>());
    elements.collect(root, attributes(root, Map.of()));
    return elements;
  }

  private void collect(Element group, Map<String, String> inherited) {
    for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element element)) {
        continue;
      }
      switch (element.getTagName()) {
        case "defs" -> define(element);
        case "g" -> collect(element, attributes(element, inherited));
        default ->
            shapes.add(
                new Shape(
                    element.getTagName(),
                    attributes(element, inherited),
                    element.getTextContent()));
      }
    }
  }

  private void define(Element group) {
    for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        definitions.put(element.getAttribute("id"), element);
      }
    }
  }

  /** The attributes of an element over those it inherits; transforms add up. */
  static Map<String, String> attributes(Element element, Map<String, String> inherited) {
    Map<String, String> all = new TreeMap<>(inherited);
    NamedNodeMap own = element.getAttributes();
    for (int i = 0; i < own.getLength(); i++) {
      Attr attribute = (Attr) own.item(i);
      if (attribute.getName().equals("transform")) {
        all.merge("transform", attribute.getValue(), (outer, inner) -> outer + " " + inner);
      } else {
        all.put(attribute.getName(), attribute.getValue());
      }
    }
    return all;
  }
}
