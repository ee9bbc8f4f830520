package fr.parcours.iae.organisation.web;

import fr.parcours.iae.shared.KindSiae;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the search form sends; a value that makes no sense falls back to the usual one. */
public class CriteresRecherche {

  static final List<Integer> RAYONS = List.of(2, 5, 10, 15, 25, 50, 100);
  private static final int DEFAULT_RAYON = 25;
  private static final int MAX_PAGE = 500;
  private static final int MAX_LIEU = 80;

  private static final Pattern IDENTIFIANT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int MAX_CHOISIES = 10;

  private String lieu = "";
  private String rayon = "";
  private String type = "";
  private String metier = "";
  private String texte = "";
  private String page = "";
  private boolean ouvertes;
  private Set<UUID> siae = new LinkedHashSet<>();
  private @Nullable UUID candidat;

  int rayonKm() {
    return RAYONS.stream()
        .filter(r -> rayon.equals(r.toString()))
        .findFirst()
        .orElse(DEFAULT_RAYON);
  }

  /** A wider search that would find something. */
  public record PlusLoin(int rayon, long nombre, String adresse) {}

  /**
   * The nearest distance beyond this one at which something is found, with the same filters.
   *
   * @param nombre how many within a distance in km
   */
  Optional<PlusLoin> wider(String chemin, IntToLongFunction nombre) {
    return RAYONS.stream()
        .filter(r -> r > rayonKm())
        .map(r -> new PlusLoin(r, nombre.applyAsLong(r), at(chemin, r)))
        .filter(p -> p.nombre() > 0)
        .findFirst();
  }

  private String at(String chemin, int rayon) {
    return adresse(chemin, 1).replaceFirst("&rayon=[0-9]+", "") + "&rayon=" + rayon;
  }

  /** Whether less than all is asked for. */
  public boolean isFiltree() {
    return !type.isEmpty() || !metier.isEmpty() || !texte.isEmpty() || ouvertes;
  }

  Set<KindSiae> kinds() {
    return Arrays.stream(KindSiae.values())
        .filter(k -> k.name().equals(type))
        .collect(Collectors.toSet());
  }

  /** Pages are shown from 1 and counted from 0. */
  int pageNumber() {
    return page.matches("[0-9]{1,3}")
        ? Math.min(MAX_PAGE, Math.max(0, Integer.parseInt(page) - 1))
        : 0;
  }

  /**
   * The same search at another address, e.g. {@code /recherche/postes}.
   *
   * @param page from 1
   */
  public String adresse(String chemin, int page) {
    return adresse(chemin, lieu, page);
  }

  /** The same search at another place, on its first page. */
  public String adresse(String chemin, String lieu) {
    return adresse(chemin, lieu, 1);
  }

  private String adresse(String chemin, String lieu, int page) {
    StringBuilder adresse = new StringBuilder(chemin).append("?lieu=").append(encode(lieu));
    append(adresse, "rayon", rayon.isBlank() ? "" : String.valueOf(rayonKm()));
    append(adresse, "type", type);
    append(adresse, "metier", metier);
    append(adresse, "texte", texte);
    append(adresse, "ouvertes", ouvertes ? "true" : "");
    siae.forEach(id -> append(adresse, "siae", id.toString()));
    append(adresse, "candidat", candidat == null ? "" : candidat.toString());
    append(adresse, "page", page > 1 ? String.valueOf(page) : "");
    return adresse.toString();
  }

  private static void append(StringBuilder adresse, String nom, String valeur) {
    if (!valeur.isEmpty()) {
      adresse.append('&').append(nom).append('=').append(encode(valeur));
    }
  }

  private static String encode(String valeur) {
    return UriUtils.encode(valeur, StandardCharsets.UTF_8);
  }

  /** Those chosen to be written to, across pages and searches; ten at most. */
  public Set<UUID> getSiae() {
    return siae;
  }

  public void setSiae(@Nullable List<String> siae) {
    this.siae =
        (siae == null ? List.<String>of() : siae)
            .stream()
                .filter(id -> IDENTIFIANT.matcher(id).matches())
                .map(UUID::fromString)
                .limit(MAX_CHOISIES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The person one looks for, when their file is already known. */
  public @Nullable UUID getCandidat() {
    return candidat;
  }

  public void setCandidat(@Nullable String candidat) {
    this.candidat =
        candidat != null && IDENTIFIANT.matcher(candidat).matches()
            ? UUID.fromString(candidat)
            : null;
  }

  public String getLieu() {
    return lieu;
  }

  public void setLieu(@Nullable String lieu) {
    String text = lieu == null ? "" : lieu.strip();
    this.lieu = text.length() > MAX_LIEU ? text.substring(0, MAX_LIEU) : text;
  }

  public int getRayon() {
    return rayonKm();
  }

  public void setRayon(@Nullable String rayon) {
    this.rayon = rayon == null ? "" : rayon;
  }

  public String getType() {
    return type;
  }

  public void setType(@Nullable String type) {
    this.type = type == null ? "" : type;
  }

  public String getMetier() {
    return metier;
  }

  public void setMetier(@Nullable String metier) {
    this.metier = metier == null ? "" : metier;
  }

  public String getTexte() {
    return texte;
  }

  /** Words of the title of a job. */
  public void setTexte(@Nullable String texte) {
    String words = texte == null ? "" : texte.strip();
    this.texte = words.length() > MAX_LIEU ? words.substring(0, MAX_LIEU) : words;
  }

  public String getPage() {
    return page;
  }

  public void setPage(@Nullable String page) {
    this.page = page == null ? "" : page;
  }

  public boolean isOuvertes() {
    return ouvertes;
  }

  public void setOuvertes(boolean ouvertes) {
    this.ouvertes = ouvertes;
  }
}
