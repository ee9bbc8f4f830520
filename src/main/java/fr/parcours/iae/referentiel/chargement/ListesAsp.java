package fr.parcours.iae.referentiel.chargement;

import fr.parcours.iae.referentiel.Normalisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ASP's lists: same table, each file with its own order of columns. */
final class ListesAsp {

  private static final String TAMPON =
      "rang int, code text, libelle text, mesure text, groupe text, debut date, fin date";
  private static final int NONE = -1;

  private ListesAsp() {}

  static List<FichierReferentiel> all() {
    return List.of(
        liste("DUREE_ALLOCATION", "ref_duree_allocation_emploi_v2.csv", 0, 1, 2, 3, NONE, 4, 5),
        liste("EXTENSION_VOIE", "ref_extension_voie_v1.csv", 0, 0, 1, NONE, NONE, NONE, NONE),
        liste("GROUPE_PAYS", "ref_grp_pays_v1.csv", 0, 0, 1, NONE, NONE, NONE, NONE),
        liste("DEPARTEMENT", "ref_insee_dpt_v2.csv", 3, 0, 3, NONE, NONE, 1, 2),
        liste("PAYS", "ref_insee_pays_v4.csv", 0, 0, 2, NONE, 3, NONE, NONE),
        liste("MESURE", "ref_mesure_v2.csv", 0, 2, 3, 0, 1, 5, 6),
        liste("NIVEAU_FORMATION", "ref_niveau_formation_v3.csv", 0, 1, 2, 3, NONE, 4, 5),
        liste("ORIENTEUR", "ref_orienteur_v5.csv", 0, 1, 3, 2, NONE, 4, 5),
        liste("TYPE_EMPLOYEUR", "ref_type_employeur_v3.csv", 0, 1, 2, 5, NONE, 3, 4),
        liste("TYPE_VOIE", "ref_type_voie_v3.csv", 0, 0, 1, NONE, NONE, 2, 3),
        new FichierReferentiel(
            "asp/ref_insee_com_v4.csv.gz",
            ';',
            "code text, nom text, nom_recherche text, debut date, fin date",
            (rang, c) ->
                new @Nullable Object[] {
                  pad(c.get(0), 5), c.get(1), Normalisation.of(c.get(1)), date(c, 2), date(c, 3)
                },
            List.of(
                "delete from commune_naissance",
                "insert into commune_naissance (code, nom, nom_recherche, debut, fin)"
                    + " select code, nom, nom_recherche, debut, fin from tampon")));
  }

  private static FichierReferentiel liste(
      String liste,
      String file,
      int width,
      int code,
      int libelle,
      int mesure,
      int groupe,
      int debut,
      int fin) {
    return new FichierReferentiel(
        "asp/" + file,
        ';',
        TAMPON,
        (rang, c) ->
            new @Nullable Object[] {
              rang,
              pad(c.get(code), width),
              c.get(libelle),
              field(c, mesure),
              field(c, groupe),
              date(c, debut),
              date(c, fin)
            },
        List.of(
            "delete from asp_code where liste = '%s'".formatted(liste),
            """
            insert into asp_code (liste, rang, code, libelle, mesure, groupe, debut, fin)
            select '%s', rang, code, libelle, mesure, groupe, debut, fin from tampon"""
                .formatted(liste)));
  }

  /** Spreadsheets ate the leading zeros of the ASP's INSEE codes. */
  private static String pad(String code, int width) {
    return code.length() >= width ? code : "0".repeat(width - code.length()) + code;
  }

  private static @Nullable String field(List<String> c, int index) {
    return index < 0 || index >= c.size() ? null : Publications.orNull(c.get(index));
  }

  /** {@code jj/mm/aaaa} as ISO; the ASP writes "/" for an open end. */
  private static @Nullable String date(List<String> c, int index) {
    String text = field(c, index);
    return text == null || text.length() != 10
        ? null
        : text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2);
  }
}
