package fr.parcours.iae.postgres;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What a real installation must be given; the demo brings its own values. */
final class RequiredSettings {

  private record Setting(String property, String variable, String purpose) {}

  private static final List<Setting> REQUIRED =
      List.of(
          new Setting("spring.datasource.url", "SPRING_DATASOURCE_URL", "l’adresse de PostgreSQL"),
          new Setting(
              "parcours.nir.cle-active", "PARCOURS_NIR_CLEACTIVE", "la clé qui chiffre le NIR"),
          new Setting(
              "parcours.nir.cle-index", "PARCOURS_NIR_CLEINDEX", "la clé de recherche du NIR"),
          new Setting("spring.mail.host", "SPRING_MAIL_HOST", "le serveur de courriel"),
          new Setting(
              "parcours.courriel.site",
              "PARCOURS_COURRIEL_SITE",
              "l’adresse du site, pour les liens des courriels"),
          new Setting(
              "parcours.courriel.expediteur",
              "PARCOURS_COURRIEL_EXPEDITEUR",
              "l’adresse d’où partent les courriels"));

  private RequiredSettings() {}

  static void check(Environment environment) {
    if (environment.getProperty(StartupMode.EMBEDDED, Boolean.class, false)) {
      return;
    }
    List<Setting> missing =
        REQUIRED.stream()
            .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.property())))
            .toList();
    if (!missing.isEmpty()) {
      throw new StartupFailure(
          "Il manque "
              + missing.stream()
                  .map(setting -> setting.variable() + " (" + setting.purpose() + ")")
                  .collect(Collectors.joining(", "))
              + ".",
          "Donnez ces réglages, ou aucun profil pour la démonstration.");
    }
  }
}
