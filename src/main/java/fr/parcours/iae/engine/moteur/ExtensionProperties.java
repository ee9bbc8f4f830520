package fr.parcours.iae.engine.moteur;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads the {@code camunda:properties} of a BPMN element. */
final class ExtensionProperties {

  private ExtensionProperties() {}

  static Map<String, String> of(Element element) {
    Map<String, String> result = new LinkedHashMap<>();
    Element extensions = element.element("extensionElements");
    Element properties =
        extensions == null
            ? null
            : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
    if (properties != null) {
      for (Element property : properties.elements()) {
        result.put(property.attribute("name"), property.attribute("value"));
      }
    }
    return result;
  }
}
