package fr.parcours.iae.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a SIAE types to complete a fiche salarié the ASP takes. */
final class FicheComplete {

  private static final List<String> CHAMPS =
      List.of(
          "paysNaissance",
          "100",
          "lieuNaissance",
          "62041",
          "ntt",
          "1130030133A42",
          "numeroVoie",
          "12",
          "extensionVoie",
          "B",
          "typeVoie",
          "RUE",
          "libelleVoie",
          "des Lilas",
          "codePostal",
          "62000",
          "communeResidence",
          "Arras (62)",
          "niveauFormation",
          "50",
          "emploi",
          "NON",
          "sansEmploiDepuis",
          "04",
          "rsa",
          "OUI-NM",
          "rsaDepuis",
          "03");

  private FicheComplete() {}

  /** With these fields instead of the usual, or besides them. */
  static Map<String, String[]> saisie(String... more) {
    List<String> all = new ArrayList<>(CHAMPS);
    all.addAll(List.of(more));
    return Parcours.champs(all.toArray(String[]::new));
  }
}
