package fr.parcours.iae.numerotation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The five characters by which the ASP knows us. */
@ConfigurationProperties("parcours.numerotation")
public record NumerotationProperties(@DefaultValue("99999") String prefixe) {

  public NumerotationProperties {
    if (!prefixe.matches("[0-9A-Za-z]{5}")) {
      throw new IllegalArgumentException(
          "parcours.numerotation.prefixe compte 5 chiffres ou lettres.");
    }
  }
}
