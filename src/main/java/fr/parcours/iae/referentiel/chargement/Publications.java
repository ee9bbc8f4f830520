package fr.parcours.iae.referentiel.chargement;

import static fr.parcours.iae.referentiel.chargement.FichierReferentiel.upsert;

import fr.parcours.iae.referentiel.Normalisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files published by others that the jar carries, in the order their keys need. */
final class Publications {

  private static final List<String> COMMUNES =
      List.of(
          """
          insert into commune (code, nom, nom_recherche, departement, region, code_postal, population,
            latitude, longitude, position_exacte)
          select code, nom, nom_recherche, departement, region, split_part(codes_postaux, '|', 1),
            coalesce(population, 0), latitude, longitude, position_exacte from tampon
          on conflict (code) do update set nom = excluded.nom, nom_recherche = excluded.nom_recherche,
            departement = excluded.departement, region = excluded.region,
            code_postal = excluded.code_postal, population = excluded.population,
            latitude = excluded.latitude, longitude = excluded.longitude,
            position_exacte = excluded.position_exacte, actif = true""",
          "update commune set actif = false where actif and not exists (select 1 from tampon t where t.code = commune.code)",
          "delete from commune_code_postal",
          """
          insert into commune_code_postal (code_postal, commune_code)
          select distinct p, code from tampon, unnest(string_to_array(codes_postaux, '|')) p where p <> ''""");

  private Publications() {}

  static List<FichierReferentiel> all() {
    List<FichierReferentiel> files = new ArrayList<>();
    files.add(
        new FichierReferentiel(
            "regions.csv",
            ',',
            "code text, nom text, chef_lieu text",
            (rang, c) -> c.toArray(),
            upsert("region", "code", "code", "nom", "chef_lieu")));
    files.add(
        new FichierReferentiel(
            "departements.csv",
            ',',
            "code text, nom text, region text, chef_lieu text",
            (rang, c) -> c.toArray(),
            upsert("departement", "code", "code", "nom", "region", "chef_lieu")));
    files.add(
        new FichierReferentiel(
            "communes.csv.gz",
            ',',
            "code text, nom text, nom_recherche text, departement text, region text, codes_postaux text,"
                + " population int, latitude float8, longitude float8, position_exacte bool",
            Publications::commune,
            COMMUNES));
    files.add(
        new FichierReferentiel(
            "rome.csv",
            ',',
            "code text, nom text",
            (rang, c) -> c.toArray(),
            upsert("rome", "code", "code", "nom")));
    files.add(
        new FichierReferentiel(
            "appellations.csv.gz",
            ',',
            "code text, nom text, nom_recherche text, rome text",
            (rang, c) ->
                new @Nullable Object[] {c.get(0), c.get(1), Normalisation.of(c.get(1)), c.get(2)},
            upsert("appellation", "code", "code", "nom", "nom_recherche", "rome")));
    files.addAll(ListesAsp.all());
    return List.copyOf(files);
  }

  private static @Nullable Object[] commune(int rang, List<String> c) {
    return new @Nullable Object[] {
      c.get(0),
      c.get(1),
      Normalisation.of(c.get(1)),
      c.get(2),
      c.get(3),
      c.get(4),
      orNull(c.get(5)),
      orNull(c.get(6)),
      orNull(c.get(7)),
      "exact".equals(c.get(8))
    };
  }

  static @Nullable String orNull(String field) {
    return field.isBlank() ? null : field;
  }
}
