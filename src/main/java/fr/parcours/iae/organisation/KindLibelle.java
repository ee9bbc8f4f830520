package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.KindSiae;
import java.util.Map;

/** The kinds of organisations in the words people read. */
public final class KindLibelle {

  private static final Map<String, String> PRESCRIPTEURS =
      Map.ofEntries(
          Map.entry("FT", "Agence France Travail"),
          Map.entry("ML", "Mission locale"),
          Map.entry("CAP_EMPLOI", "Cap emploi"),
          Map.entry("DEPT", "Service social du département"),
          Map.entry("CCAS", "Centre communal d’action sociale"),
          Map.entry("PJJ", "Protection judiciaire de la jeunesse"),
          Map.entry("SPIP", "Service pénitentiaire d’insertion et de probation"),
          Map.entry("CADA", "Centre d’accueil de demandeurs d’asile"),
          Map.entry("PLIE", "Plan local pour l’insertion et l’emploi"),
          Map.entry("CHRS", "Centre d’hébergement et de réinsertion sociale"),
          Map.entry("CIDFF", "Centre d’information sur les droits des femmes et des familles"),
          Map.entry("PREVENTION", "Service ou club de prévention"),
          Map.entry("AFPA", "Agence nationale pour la formation professionnelle des adultes"),
          Map.entry("PIJ_BIJ", "Point ou bureau information jeunesse"),
          Map.entry("CAF", "Caisse d’allocations familiales"),
          Map.entry("HUDA", "Hébergement d’urgence des demandeurs d’asile"),
          Map.entry("CPH", "Centre provisoire d’hébergement"),
          Map.entry("CHU", "Centre d’hébergement d’urgence"),
          Map.entry("ASE", "Aide sociale à l’enfance"),
          Map.entry("CAVA", "Centre d’adaptation à la vie active"),
          Map.entry("OACAS", "Organisme d’accueil communautaire et d’activités solidaires"),
          Map.entry("MSA", "Mutualité sociale agricole"),
          Map.entry("EPIDE", "Établissement pour l’insertion dans l’emploi"),
          Map.entry("E2C", "École de la deuxième chance"),
          Map.entry("ORIENTEUR", "Orienteur"),
          Map.entry("AUTRE", "Autre organisation"));

  private static final Map<String, String> INSTITUTIONS =
      Map.of(
          "DDETS", "Direction départementale de l’emploi, du travail et des solidarités",
          "DREETS", "Direction régionale de l’économie, de l’emploi, du travail et des solidarités",
          "DGEFP", "Délégation générale à l’emploi et à la formation professionnelle");

  private KindLibelle() {}

  public static String of(Categorie categorie, String kind) {
    return switch (categorie) {
      case SIAE -> KindSiae.valueOf(kind).libelle();
      case PRESCRIPTEUR -> PRESCRIPTEURS.getOrDefault(kind, kind);
      case INSTITUTION -> INSTITUTIONS.getOrDefault(kind, kind);
    };
  }
}
