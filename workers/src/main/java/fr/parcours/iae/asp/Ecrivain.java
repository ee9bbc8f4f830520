package fr.parcours.iae.asp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines as the ASP reads them: every field present, in its order, JSON on one line in UTF-8.
 *
 * <p>Spécification d'échange de l'ASP, fichier RIAE_FS: enveloppe, ligne, personne, adresse,
 * situation.
 */
public final class Ecrivain {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final String FRANCE = "100";
  private static final String ETRANGER = "099";
  private static final Pattern PACIFIQUE = Pattern.compile("98[678]\\d\\d");
  private static final Pattern EXTENSION = Pattern.compile("[BTQC]");
  private static final String COTISATIONS_PAR_DEFAUT = "06";

  /** Present with nothing in them for the other kinds. */
  private static final List<String> INDEPENDANT =
      List.of(
          "salarieBenefARE",
          "salarieBenefAREDepuis",
          "salarieBenefPrimeActivite",
          "salarieBenefPrimeActiviteDepuis",
          "salarieBenefCAPE",
          "salarieBenefCESA",
          "nomActeurCreationEntr",
          "revenuMensuelMoyenTI",
          "cotisationsTI");

  private final Function<String, String> groupesDePays;

  /**
   * Built on the ASP's list of countries.
   *
   * @param groupesDePays from the code of a country to 1 France, 2 CEE, 3 others
   */
  public Ecrivain(Function<String, String> groupesDePays) {
    this.groupesDePays = groupesDePays;
  }

  /** A whole file, or why the ASP would not take it. */
  public Resultat<byte[]> fichier(List<Ligne> lignes) {
    if (lignes.size() > Limites.LIGNES) {
      return Resultat.refuse(
          Refus.saisie("TOO_MANY_LINES", "Un fichier porte 700 lignes au plus."));
    }
    byte[] octets = octets(enveloppe(lignes));
    return octets.length > Limites.OCTETS
        ? Resultat.refuse(Refus.saisie("FILE_TOO_BIG", "Un fichier pèse 2 Mo au plus."))
        : Resultat.fait(octets);
  }

  /** How many bytes a line takes in a file, its separator included. */
  public int taille(Ligne ligne) {
    return octets(ligne(ligne, Limites.LIGNES)).length + 1;
  }

  public ObjectNode enveloppe(List<Ligne> lignes) {
    ObjectNode fichier = JsonNodeFactory.instance.objectNode();
    fichier.putNull("msgInformatif").putNull("telId");
    var array = fichier.putArray("lignesTelechargement");
    for (int i = 0; i < lignes.size(); i++) {
      array.add(ligne(lignes.get(i), i + 1));
    }
    return fichier;
  }

  public ObjectNode ligne(Ligne ligne, int numero) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("numLigne", numero)
        .put("typeMouvement", ligne.mouvement().name())
        .put("siret", ligne.siret())
        .put("mesure", CodesFiche.mesure(ligne.kind()));
    node.set("personnePhysique", personne(ligne.personne()));
    node.set("adresse", adresse(ligne.adresse()));
    node.set("situationSalarie", situation(ligne.situation(), ligne.kind()));
    return node.putNull("codeTraitement").putNull("libelleTraitement");
  }

  public ObjectNode personne(Personne p) {
    Lieu lieu = lieu(p.communeNaissance(), p.paysNaissance());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("passIae", p.numeroPass())
        .put("idItou", p.idItou())
        .put("civilite", p.civilite() == Civilite.MME ? "MME" : "M")
        .put("nomUsage", Textes.nom(p.nomUsage()))
        .putNull("nomNaissance")
        .put("prenom", Textes.prenom(p.prenom()))
        .put("dateNaissance", jour(p.dateNaissance()));
    lieu.ecrire(node);
    return node.put("passDateDeb", jour(p.passDebut()))
        .put("passDateFin", jour(p.passFin()))
        .put("salarieNIR", numero(p.nir(), p.ntt()))
        .putNull("sufPassIae");
  }

  /** A temporary number (7 or 8) is not the person's: the NTT stands for it. */
  public static String numero(@Nullable String nir, @Nullable String ntt) {
    boolean provisoire = nir != null && (nir.startsWith("7") || nir.startsWith("8"));
    return nir != null && !nir.isEmpty() && !provisoire ? nir : ntt == null ? "" : ntt;
  }

  public ObjectNode adresse(Adresse a) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    String extension = a.extension();
    return node.putNull("adrTelephone")
        .putNull("adrMail")
        .put("adrNumeroVoie", vide(a.numero()))
        .put(
            "codeextensionvoie",
            extension != null && EXTENSION.matcher(extension).matches() ? extension : null)
        .put("codetypevoie", a.typeVoie())
        .put("adrLibelleVoie", a.voie() == null ? null : Textes.voie(a.voie()))
        .put("adrCpltDistribution", Textes.complement(a.complement()))
        .put("codeinseecom", a.codeInsee())
        .put("codepostalcedex", a.codePostal());
  }

  public ObjectNode situation(Situation s, KindSiae kind) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    boolean inscrit = vide(s.identifiantFt()) != null;
    node.put("orienteur", s.orienteur())
        .put("niveauFormation", s.niveauFormation())
        .put("salarieEnEmploi", s.isEnEmploi())
        .put("salarieTypeEmployeur", s.isEnEmploi() ? CodesFiche.employeur(kind) : null)
        .put("salarieSansEmploiDepuis", s.sansEmploiDepuis())
        .put("salarieSansRessource", s.sansRessource())
        .put("inscritPoleEmploi", inscrit)
        .put("inscritPoleEmploiDepuis", inscrit ? s.inscritFtDepuis() : null)
        .put("numeroIDE", inscrit ? s.identifiantFt() : null)
        .put("salarieRQTH", s.rqth())
        .put("salarieOETH", s.oeth() && kind != KindSiae.EITI)
        .put("salarieAideSociale", s.isAideSociale())
        .put("salarieBenefRSA", s.rsa())
        .put("salarieBenefRSADepuis", s.isRsa() ? s.rsaDepuis() : null)
        .put("salarieBenefASS", s.assDepuis() != null)
        .put("salarieBenefASSDepuis", s.assDepuis())
        .put("salarieBenefAAH", s.aahDepuis() != null)
        .put("salarieBenefAAHDepuis", s.aahDepuis())
        .put("salarieBenefATA", false)
        .putNull("salarieBenefATADepuis");
    independant(node, kind == KindSiae.EITI ? s.independant() : null);
    Situation.Freins f = s.freins();
    return node.put("salarieSortantASE", f.sortantAse())
        .put("salarieParentIsole", f.parentIsole())
        .put("salarieHebergement", f.hebergement())
        .put("salarieRefugie", f.refugie())
        .put("salarieSortantDetention", f.sortantDetention())
        .put("salarieLangueFrancaise", f.langueFrancaise())
        .put("salarieMobilite", f.mobilite());
  }

  private static void independant(ObjectNode node, Situation.@Nullable Independant i) {
    if (i == null) {
      INDEPENDANT.forEach(node::putNull);
      return;
    }
    node.put("salarieBenefARE", i.areDepuis() != null)
        .put("salarieBenefAREDepuis", i.areDepuis())
        .put("salarieBenefPrimeActivite", i.primeActiviteDepuis() != null)
        .put("salarieBenefPrimeActiviteDepuis", i.primeActiviteDepuis())
        .put("salarieBenefCAPE", i.cape())
        .put("salarieBenefCESA", i.cesa())
        .put("nomActeurCreationEntr", i.acteur() == null ? null : Textes.nom(i.acteur()))
        .put("revenuMensuelMoyenTI", montant(i.revenuMensuel()))
        .put("cotisationsTI", i.cotisations() == null ? COTISATIONS_PAR_DEFAUT : i.cotisations());
  }

  private static @Nullable String montant(@Nullable BigDecimal euros) {
    return euros == null
        ? null
        : euros.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }

  /** Where somebody is born, in the ASP's three fields. */
  private record Lieu(
      @Nullable String commune,
      String departement,
      @Nullable String pays,
      @Nullable String groupe) {

    void ecrire(ObjectNode node) {
      node.putObject("codeComInsee").put("codeComInsee", commune).put("codeDpt", departement);
      node.put("codeInseePays", pays).put("codeGroupePays", groupe);
    }
  }

  /** Communes of the Pacific are countries of the ASP's list; elsewhere abroad has no commune. */
  private Lieu lieu(@Nullable String commune, @Nullable String pays) {
    if (commune == null || commune.isBlank() || !FRANCE.equals(pays)) {
      return new Lieu(null, ETRANGER, pays, pays == null ? null : groupesDePays.apply(pays));
    }
    if (PACIFIQUE.matcher(commune).matches()) {
      String code = commune.substring(2);
      return new Lieu(null, ETRANGER, code, groupesDePays.apply(code));
    }
    String departement =
        commune.startsWith("97") || commune.startsWith("98")
            ? commune.substring(0, 3)
            : "0" + commune.substring(0, 2);
    return new Lieu(commune, departement, pays, groupesDePays.apply(pays));
  }

  private static @Nullable String vide(@Nullable String texte) {
    return texte == null || texte.isBlank() ? null : texte;
  }

  private static String jour(LocalDate jour) {
    return JOUR.format(jour);
  }

  private static byte[] octets(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ligne impossible à écrire.");
    }
  }
}
