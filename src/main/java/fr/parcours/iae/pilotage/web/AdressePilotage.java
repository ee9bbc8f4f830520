package fr.parcours.iae.pilotage.web;

import fr.parcours.iae.pilotage.DemandePilotage;
import fr.parcours.iae.pilotage.DureePeriode;
import fr.parcours.iae.pilotage.Grain;
import fr.parcours.iae.pilotage.ObjetAttendu;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an address of the pages of pilotage asks; what is blank or odd is not asked. */
public record AdressePilotage(
    @Nullable String region,
    @Nullable String departement,
    @Nullable String processus,
    @Nullable String etape,
    @Nullable String version,
    @Nullable String type,
    @Nullable String organisation,
    @Nullable String attente,
    @Nullable String periode,
    @Nullable String vue) {

  DemandePilotage demande() {
    return new DemandePilotage(
        given(region),
        given(departement),
        given(processus),
        given(etape),
        versionAsked(),
        given(type),
        uuid(),
        objet());
  }

  /** Whether something narrows the figures that the fields of the page do not show. */
  public boolean isRestreinte() {
    return given(etape) != null
        || given(version) != null
        || given(type) != null
        || given(organisation) != null;
  }

  public ObjetAttendu objet() {
    return ObjetAttendu.of(attente == null ? "" : attente);
  }

  public DureePeriode duree() {
    return DureePeriode.of(periode == null ? "" : periode);
  }

  public Grain grain() {
    return Grain.of(vue == null ? "" : vue);
  }

  @Nullable Integer versionAsked() {
    return version != null && version.matches("\\d{1,8}") ? Integer.valueOf(version) : null;
  }

  /** The same address with one thing else, from the page named; nothing takes the thing away. */
  public String avec(String page, String nom, @Nullable Object valeur) {
    Map<String, @Nullable Object> tout = champs();
    tout.put(nom, valeur);
    return adresse(page, tout);
  }

  /** The same with two things else. */
  public String avec(
      String page, String nom, @Nullable Object valeur, String nom2, @Nullable Object valeur2) {
    Map<String, @Nullable Object> tout = champs();
    tout.put(nom, valeur);
    tout.put(nom2, valeur2);
    return adresse(page, tout);
  }

  private Map<String, @Nullable Object> champs() {
    Map<String, @Nullable Object> champs = new LinkedHashMap<>();
    champs.put("region", given(region));
    champs.put("departement", given(departement));
    champs.put("processus", given(processus));
    champs.put("etape", given(etape));
    champs.put("version", given(version));
    champs.put("type", given(type));
    champs.put("organisation", given(organisation));
    champs.put("attente", given(attente));
    champs.put("periode", given(periode));
    champs.put("vue", given(vue));
    return champs;
  }

  private static String adresse(String page, Map<String, @Nullable Object> champs) {
    UriComponentsBuilder adresse = UriComponentsBuilder.fromPath(page);
    champs.forEach(
        (nom, valeur) -> {
          if (valeur != null) {
            adresse.queryParam(nom, valeur);
          }
        });
    return adresse.encode().build().toUriString();
  }

  private @Nullable UUID uuid() {
    try {
      String dit = given(organisation);
      return dit == null ? null : UUID.fromString(dit);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String given(@Nullable String valeur) {
    return valeur == null || valeur.isBlank() ? null : valeur;
  }
}
