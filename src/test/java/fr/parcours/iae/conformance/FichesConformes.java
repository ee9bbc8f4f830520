package fr.parcours.iae.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parcours.iae.asp.Adresse;
import fr.parcours.iae.asp.CodesFiche;
import fr.parcours.iae.asp.Decoupage;
import fr.parcours.iae.asp.DonneesDeRemplacement;
import fr.parcours.iae.asp.Ecrivain;
import fr.parcours.iae.asp.LecteurRetour;
import fr.parcours.iae.asp.LectureRetour;
import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.LigneRetour;
import fr.parcours.iae.asp.Limites;
import fr.parcours.iae.asp.NomLot;
import fr.parcours.iae.asp.Personne;
import fr.parcours.iae.asp.Situation;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.CreationFicheRule;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.MachineFicheSalarie;
import fr.parcours.iae.regles.RetourFicheRule;
import fr.parcours.iae.regles.RetourFicheRule.EtatMouvement;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code employee_record}: the fiche salarié, its states, its line, its file and its feedback. */
final class FichesConformes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INSTANT = Pattern.compile(".* (\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z)");
  private static final LocalDate JOUR = LocalDate.of(2025, 6, 10);
  private static final Map<String, EtatFicheSalarie> ETATS =
      Map.of(
          "NEW", EtatFicheSalarie.NOUVELLE,
          "READY", EtatFicheSalarie.COMPLETEE,
          "SENT", EtatFicheSalarie.ENVOYEE,
          "REJECTED", EtatFicheSalarie.EN_ERREUR,
          "PROCESSED", EtatFicheSalarie.INTEGREE,
          "DISABLED", EtatFicheSalarie.DESACTIVEE,
          "ARCHIVED", EtatFicheSalarie.ARCHIVEE);
  private static final Map<String, EtatMouvement> MOUVEMENTS =
      Map.of(
          "NEW", EtatMouvement.NOUVEAU,
          "SENT", EtatMouvement.ENVOYE,
          "PROCESSED", EtatMouvement.INTEGRE,
          "REJECTED", EtatMouvement.REJETE);

  private final Ecrivain ecrivain = new Ecrivain(groupes()::get);

  Correspondances correspondances() {
    return new Correspondances()
        .quand("PASS dates change.*", this::datesDuPass)
        .quand("PASS is saved", cas -> Rendu.vide().et("update_notifications_NEW", 0).faits())
        .quand("a batch is built with all of them", this::tropDeLignes)
        .quand("(a line|the \\w+ object|upload file) is described", this::structure)
        .quand("address complement is serialised", cas -> champs(cas, "adresse"))
        .quand("lane is serialised", cas -> champs(cas, "adresse"))
        .quand("batch file name is validated.*", this::nomValide)
        .quand("(batch|modification batch) .*produced at .*", this::fichier)
        .quand("(batch|feedback) name is derived", this::nomDerive)
        .quand("birth place is serialised", cas -> champs(cas, "personnePhysique"))
        .quand("prenom is serialised", cas -> champs(cas, "personnePhysique"))
        .quand("salarieNIR is serialised.*", cas -> champs(cas, "personnePhysique"))
        .quand("situation is serialised", cas -> champs(cas, "situationSalarie"))
        .quand("line is produced", this::ligneProduite)
        .quand("modification line is serialised with missing data", this::remplacement)
        .quand("creation time is read from the name", this::heureDuNom)
        .quand("upload file name is produced", this::nomProduit)
        .quand("each action is tried from this state", this::actions)
        .quand("employee record is created from the hiring", this::creation)
        .quand("employee record screen is opened", this::ecran)
        .quand("hiring is listed among those needing an employee record", this::aFaire)
        .quand("exchange limits are read", cas -> limites())
        .quand("feedback is read", this::retourLu)
        .quand("feedback line is processed", this::ligneDeRetour)
        .quand("orienteur code.*", this::orienteur)
        .quand("record is archived", this::archivage)
        .quand("records selected for archiving", this::archivables)
        .quand("record is integrated as duplicate", this::doublon)
        .quand("record is unarchived", this::desarchivage)
        .quand("one upload run", this::unPassage)
        .quand("upload run", this::passage)
        .quand(
            "upload then download in dry-run mode",
            cas -> Rendu.vide().et("record_state", "READY").faits());
  }

  private Map<String, Object> datesDuPass(Cas cas) {
    List<String> etats = cas.a("states") ? cas.liste("states") : List.of(cas.texte("state", ""));
    int changes = cas.a("changes") ? cas.given().get("changes").asInt() : 1;
    int nouveaux = 0;
    for (String etat : etats) {
      List<EtatMouvement> existants = new ArrayList<>();
      for (int i = 0; i < changes; i++) {
        if (RetourFicheRule.isNouveauMouvement(etat(etat), existants)) {
          existants.add(EtatMouvement.NOUVEAU);
        }
      }
      nouveaux += existants.size();
    }
    return Rendu.vide().et("update_notifications_NEW", nouveaux).faits();
  }

  private Map<String, Object> tropDeLignes(Cas cas) {
    int combien = cas.given().path("ready_records").asInt();
    Resultat<byte[]> fichier = ecrivain.fichier(Collections.nCopies(combien, ligne(cas.given())));
    return Rendu.vide()
        .et("error", fichier.refus().map(Refus::code).orElse(null))
        .et("lines", fichier.refus().isPresent() ? 0 : combien)
        .faits();
  }

  /** The fields of the specification, each present in what we write, with the length it allows. */
  private Map<String, Object> structure(Cas cas) {
    ObjectNode fichier = ecrivain.enveloppe(List.of(ligne(exemple())));
    JsonNode ligne = fichier.path("lignesTelechargement").path(0);
    JsonNode objet =
        cas.when().contains("person")
            ? ligne.path("personnePhysique")
            : cas.when().contains("address")
                ? ligne.path("adresse")
                : cas.when().contains("situation")
                    ? ligne.path("situationSalarie")
                    : cas.when().contains("line") ? ligne : fichier;
    Map<String, Object> faits = new HashMap<>();
    cas.then()
        .fields()
        .forEachRemaining(
            e -> faits.put(e.getKey(), JSON.convertValue(e.getValue(), Object.class)));
    for (String liste : List.of("fields", "root_fields")) {
      cas.then()
          .path(liste)
          .forEach(
              champ -> {
                if (!conforme(champ, objet)) {
                  faits.put(liste, "« " + champ.path("name").asText() + " » n’est pas conforme");
                }
              });
    }
    int annonces = cas.then().path("fields").size() + cas.then().path("root_fields").size();
    if (annonces > 0 && objet.size() != annonces) {
      faits.put("fields", "Champs écrits : " + objet.size() + ", annoncés : " + annonces);
    }
    if (ecrivain
        .fichier(List.of(ligne(exemple())))
        .map(o -> new String(o, StandardCharsets.UTF_8))
        .orElseThrow()
        .contains("\n")) {
      faits.put("format", "plusieurs lignes");
    }
    return faits;
  }

  private static boolean conforme(JsonNode champ, JsonNode objet) {
    String nom = champ.path("name").asText();
    if (!objet.has(nom)) {
      return false;
    }
    JsonNode valeur = objet.get(nom);
    String type = champ.path("type").asText();
    if (valeur.isNull()) {
      return type.contains("null") || !champ.path("required").asBoolean(false);
    }
    boolean longueur =
        !champ.has("max_length") || valeur.asText().length() <= champ.get("max_length").asInt();
    boolean genre =
        type.startsWith("string") && valeur.isTextual()
            || type.startsWith("integer") && valeur.isInt()
            || type.startsWith("boolean") && valeur.isBoolean()
            || type.startsWith("object") && valeur.isObject()
            || type.startsWith("array") && valeur.isArray();
    boolean permise = !champ.has("values");
    for (JsonNode une : champ.path("values")) {
      permise |= une.asText().split(" ")[0].equals(valeur.asText());
    }
    return longueur && genre && permise;
  }

  private Map<String, Object> champs(Cas cas, String objet) {
    JsonNode node = ecrivain.ligne(ligne(cas.given()), 1).path(objet);
    Map<String, Object> faits = valeurs(node);
    return faits;
  }

  private Map<String, Object> ligneProduite(Cas cas) {
    ObjectNode ligne = ecrivain.ligne(ligne(cas.given()), 1);
    Map<String, Object> faits = valeurs(ligne);
    faits.putAll(valeurs(ligne.path("situationSalarie")));
    return faits;
  }

  private Map<String, Object> remplacement(Cas cas) {
    String manque = cas.texte("missing", "");
    ObjectNode given = exemple();
    cas.given().fields().forEachRemaining(e -> given.set(e.getKey(), e.getValue()));
    ObjectNode person = (ObjectNode) given.path("person");
    if (cas.a("title")) {
      person.put("title", cas.texte("title"));
    }
    if (cas.a("asp_uid")) {
      person.put("asp_uid", cas.texte("asp_uid"));
    }
    if (manque.contains("nir")) {
      person.remove("nir");
    }
    if (manque.contains("birth")) {
      person.remove("birth_commune");
      person.remove("birth_country");
    }
    if (manque.contains("education")) {
      ((ObjectNode) given.path("situation")).remove("education");
    }
    ObjectNode address = (ObjectNode) given.path("address");
    for (String champ : List.of("lane_type", "lane_name", "insee", "postcode", "address")) {
      if (manque.contains(champ)) {
        address.remove(champ.equals("address") ? "lane_name" : champ);
      }
    }
    ObjectNode ligne = ecrivain.ligne(DonneesDeRemplacement.completer(ligne(given)), 1);
    Map<String, Object> faits = valeurs(ligne);
    faits.putAll(valeurs(ligne.path("personnePhysique")));
    faits.putAll(valeurs(ligne.path("situationSalarie")));
    return faits;
  }

  private Map<String, Object> fichier(Cas cas) {
    ObjectNode given = exemple();
    cas.given().fields().forEachRemaining(e -> given.set(e.getKey(), e.getValue()));
    if (cas.a("pass_end_moved_to")) {
      ((ObjectNode) given.path("pass")).put("end", cas.texte("pass_end_moved_to"));
      given.put("movement", "M");
    }
    Matcher instant = INSTANT.matcher(cas.when());
    if (!instant.matches()) {
      throw new Correspondances.NonCorrespondance(cas.when());
    }
    byte[] octets = ecrivain.fichier(List.of(ligne(given))).orElseThrow();
    try {
      // To the byte: what the case shows, written compactly in its own order.
      String attendu = JSON.writeValueAsString(cas.then().path("content"));
      boolean identique = attendu.equals(new String(octets, StandardCharsets.UTF_8));
      JsonNode lu = JSON.readTree(octets);
      return Rendu.vide()
          .et("filename", NomLot.le(Instant.parse(instant.group(1))).valeur())
          .et("remote_dir", Limites.DEPOT)
          .et(
              "content",
              identique
                  ? JSON.convertValue(lu, Object.class)
                  : new String(octets, StandardCharsets.UTF_8))
          .faits();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> nomValide(Cas cas) {
    return Rendu.vide().et("valid", NomLot.isValide(cas.texte("filename", ""))).faits();
  }

  private Map<String, Object> nomDerive(Cas cas) {
    Rendu rendu = Rendu.vide();
    if (cas.a("feedback")) {
      Optional<NomLot> lot = NomLot.duRetour(cas.texte("feedback", ""));
      return rendu
          .et("filename", lot.map(NomLot::valeur).orElse(null))
          .et("error", lot.isPresent() ? null : "BAD_FILENAME")
          .faits();
    }
    String nom = cas.texte("filename", "");
    boolean valide = NomLot.isValide(nom);
    return rendu
        .et("feedback", valide ? new NomLot(nom).retour() : null)
        .et("filename", valide ? new NomLot(nom).retour() : null)
        .et("error", valide ? null : "BAD_FILENAME")
        .faits();
  }

  private Map<String, Object> heureDuNom(Cas cas) {
    return Rendu.vide()
        .et(
            "utc",
            new NomLot(cas.texte("filename", "")).instant().map(Instant::toString).orElse(null))
        .faits();
  }

  private Map<String, Object> nomProduit(Cas cas) {
    return Rendu.vide()
        .et("filename", NomLot.le(Instant.parse(cas.texte("now_utc", ""))).valeur())
        .faits();
  }

  private Map<String, Object> actions(Cas cas) {
    EtatFicheSalarie etat = etat(cas.texte("state", ""));
    LocalDate fin =
        cas.vrai("pass_expired_and_not_prolongable") ? JOUR.minusYears(1) : JOUR.plusYears(1);
    Map<String, MachineFicheSalarie.Action> actions = new LinkedHashMap<>();
    actions.put("complete", MachineFicheSalarie.Action.COMPLETER);
    actions.put("send", MachineFicheSalarie.Action.ENVOYER);
    actions.put("reject", MachineFicheSalarie.Action.REJETER);
    actions.put("integrate", MachineFicheSalarie.Action.INTEGRER);
    actions.put("disable", MachineFicheSalarie.Action.DESACTIVER);
    actions.put("enable", MachineFicheSalarie.Action.REACTIVER);
    Rendu rendu = Rendu.vide();
    actions.forEach((nom, action) -> rendu.et(nom, rendu(MachineFicheSalarie.apres(action, etat))));
    return rendu
        .et(
            "archive",
            MachineFicheSalarie.archiver(etat, fin, JOUR).isAccorde() ? "ARCHIVED" : "REFUSED")
        .faits();
  }

  private static String rendu(Resultat<EtatFicheSalarie> resultat) {
    return resultat.refus().isPresent() ? "REFUSED" : code(resultat.orElseThrow());
  }

  private Map<String, Object> creation(Cas cas) {
    Verdict verdict =
        CreationFicheRule.verdict(
            new CreationFicheRule.Embauche(
                "accepted".equals(cas.texte("application_state")),
                cas.vrai("pass", true),
                !cas.given().has("title") || cas.a("title"),
                cas.vrai("convention", true),
                cas.given().toString().contains("NIR_ASSOCIATED_TO_OTHER"),
                cas.a("existing")));
    return Rendu.de("accepted", verdict).et("state", verdict.isAccorde() ? "NEW" : null).faits();
  }

  private Map<String, Object> ecran(Cas cas) {
    String kind = cas.texte("siae_kind", "");
    boolean connu = List.of(KindSiae.values()).stream().anyMatch(k -> k.name().equals(kind));
    return Rendu.vide()
        .et("allowed", connu && CreationFicheRule.isConcernee(KindSiae.valueOf(kind)))
        .faits();
  }

  private Map<String, Object> aFaire(Cas cas) {
    String pass = cas.texte("pass", "false");
    return Rendu.vide()
        .et(
            "listed",
            CreationFicheRule.isAFaire(
                "accepted".equals(cas.texte("state")),
                !"false".equals(pass),
                cas.vrai("create_employee_record", true),
                cas.a("record") || pass.contains("already used")))
        .faits();
  }

  private static Map<String, Object> limites() {
    var lundi = Instant.parse("2026-11-23T00:00:00Z").atZone(java.time.ZoneOffset.UTC);
    boolean depot =
        Limites.prochainDepot(lundi).toInstant().equals(Instant.parse("2026-11-23T08:55:00Z"))
            && Limites.prochainDepot(
                    Instant.parse("2026-11-20T18:55:00Z").atZone(java.time.ZoneOffset.UTC))
                .toInstant()
                .equals(Instant.parse("2026-11-23T08:55:00Z"));
    boolean retrait =
        Limites.prochainRetrait(lundi.withHour(9))
            .toInstant()
            .equals(Instant.parse("2026-11-23T10:25:00Z"));
    return Rendu.vide()
        .et("max_lines_per_file", Limites.LIGNES)
        .et("max_file_bytes", Limites.OCTETS)
        .et("files_per_run_and_type", Limites.FICHIERS_PAR_PASSAGE)
        .et("upload_dir", Limites.DEPOT)
        .et("download_dir", Limites.RETRAIT)
        .et(
            "upload_schedule_utc",
            depot ? "minute 55, every 2 hours from 8 to 18, Monday-Friday" : "autre")
        .et("download_schedule_utc", retrait ? "minute 25, same hours" : "autre")
        .faits();
  }

  private Map<String, Object> retourLu(Cas cas) {
    byte[] octets = cas.given().path("content").toString().getBytes(StandardCharsets.UTF_8);
    LectureRetour lecture = LecteurRetour.lire(cas.texte("filename", ""), octets);
    if (!(lecture instanceof LectureRetour.Lu lu)) {
      return Rendu.vide()
          .et("remote_file_deleted", false)
          .et("record_state", cas.texte("record_state"))
          .faits();
    }
    LigneRetour ligne = lu.lignes().get(0);
    RetourFicheRule.Suite suite =
        RetourFicheRule.creation(etat(cas.texte("record_state", "SENT")), ligne.code(), false);
    return Rendu.vide()
        .et("record_state", code(suite.etat()))
        .et("processing_code", ligne.code())
        .et("line_archived", true)
        .et("remote_file_deleted", true)
        .faits();
  }

  private Map<String, Object> ligneDeRetour(Cas cas) {
    if (cas.a("filename")) {
      LectureRetour lecture =
          LecteurRetour.lire(
              cas.texte("filename", ""),
              (cas.vrai("unreadable") ? "{\"lignes" : "{}").getBytes(StandardCharsets.UTF_8));
      return Rendu.vide()
          .et("file_ignored", lecture instanceof LectureRetour.Etranger)
          .et("error_logged", lecture instanceof LectureRetour.Illisible)
          .et("remote_file_deleted", lecture instanceof LectureRetour.Lu)
          .faits();
    }
    if (!cas.vrai("line_known", true)) {
      return Rendu.vide().et("skipped", true).et("file_still_counted_ok", true).faits();
    }
    String code = cas.texte("code", "");
    if ("M".equals(cas.texte("type"))) {
      EtatMouvement etat = MOUVEMENTS.get(cas.texte("notification_state", "SENT"));
      EtatMouvement apres = RetourFicheRule.mouvement(etat, code);
      return Rendu.vide()
          .et("notification_state", code(apres))
          .et("skipped", apres == etat)
          .et("code", code)
          .faits();
    }
    RetourFicheRule.Suite suite =
        RetourFicheRule.creation(
            etat(cas.texte("record_state", "SENT")),
            code,
            cas.vrai("pass_has_suspension_or_prolongation"));
    List<EtatMouvement> existants = new ArrayList<>();
    if (cas.a("existing_notification")) {
      existants.add(MOUVEMENTS.get(cas.texte("existing_notification", "")));
    }
    boolean touche = suite.mouvementADire() && existants.contains(EtatMouvement.NOUVEAU);
    if (suite.mouvementADire() && RetourFicheRule.isNouveauMouvement(suite.etat(), existants)) {
      existants.add(EtatMouvement.NOUVEAU);
    }
    String dernier = existants.isEmpty() ? null : code(existants.get(existants.size() - 1));
    return Rendu.vide()
        .et("record_state", code(suite.etat()))
        .et("code", code)
        .et("skipped", suite.ignoree())
        .et("duplicate", suite.doublon())
        .et("label_replaced_by_forced_status_text", suite.doublon())
        .et("archived_line_keeps_original_label", true)
        .et("notifications", existants.size())
        .et("count", existants.size())
        .et("touched", touche)
        .et("latest", dernier)
        .et("update_notification", suite.mouvementADire() ? dernier : null)
        .faits();
  }

  private Map<String, Object> orienteur(Cas cas) {
    String sender = cas.texte("sender", "");
    Rendu rendu = Rendu.vide();
    if (sender.startsWith("authorized")) {
      cas.then()
          .fieldNames()
          .forEachRemaining(
              kind -> rendu.et(kind, CodesFiche.orienteur(Emetteur.PRESCRIPTEUR_HABILITE, kind)));
      return rendu.faits();
    }
    Emetteur emetteur =
        sender.contains("job_seeker")
            ? Emetteur.CANDIDAT
            : sender.contains("employer") ? Emetteur.EMPLOYEUR : Emetteur.ORIENTEUR;
    return rendu.et("orienteur", CodesFiche.orienteur(emetteur, null)).faits();
  }

  private Map<String, Object> archivage(Cas cas) {
    LocalDate jour = cas.date("today", JOUR);
    LocalDate fin =
        cas.date("pass_end", cas.vrai("pass_valid") ? jour.plusYears(1) : jour.minusYears(1));
    Verdict verdict = MachineFicheSalarie.archiver(etat(cas.texte("state", "")), fin, jour);
    return Rendu.de("accepted", verdict)
        .et("state", verdict.isAccorde() ? "ARCHIVED" : cas.texte("state"))
        .faits();
  }

  private Map<String, Object> archivables(Cas cas) {
    LocalDate jour = cas.date("today", JOUR);
    List<Integer> indexes = new ArrayList<>();
    JsonNode fiches = cas.given().path("records");
    for (int i = 0; i < fiches.size(); i++) {
      JsonNode f = fiches.get(i);
      if (MachineFicheSalarie.isArchivable(
          f.path("pass_expired").asBoolean(),
          LocalDate.parse(f.path("created").asText()),
          LocalDate.parse(f.path("updated").asText()),
          jour)) {
        indexes.add(i);
      }
    }
    return Rendu.vide()
        .et("indexes", indexes)
        .et("rule", "PASS expired, created > 6 months ago, updated > 1 month ago")
        .faits();
  }

  private Map<String, Object> doublon(Cas cas) {
    Verdict verdict =
        MachineFicheSalarie.integrerEnDoublon(etat(cas.texte("state", "")), cas.texte("code", ""));
    return Rendu.vide()
        .et("error", verdict.refus().map(Refus::code).orElse(null))
        .et("state", verdict.isAccorde() ? "PROCESSED" : cas.texte("state"))
        .et("duplicate", verdict.isAccorde())
        .faits();
  }

  private Map<String, Object> desarchivage(Cas cas) {
    if (cas.a("record_updated_on")) {
      boolean manque =
          MachineFicheSalarie.isDatesManquees(
              cas.date("record_updated_on", JOUR), cas.date("pass_updated_on", JOUR));
      return Rendu.vide().et("update_notification", manque ? "NEW" : null).faits();
    }
    return Rendu.vide()
        .et(
            "state",
            code(
                MachineFicheSalarie.desarchiver(cas.texte("last_asp_code"))
                    .orElse(EtatFicheSalarie.ARCHIVEE)))
        .faits();
  }

  private Map<String, Object> unPassage(Cas cas) {
    int pretes = cas.given().path("ready_records").asInt();
    int max = cas.given().path("max_lines_per_file").asInt(Limites.LIGNES);
    int partent =
        Decoupage.prochain(Collections.nCopies(pretes, ligne(exemple())), max, ecrivain::taille)
            .size();
    return Rendu.vide()
        .et("files_uploaded", Limites.FICHIERS_PAR_PASSAGE)
        .et("records_sent", partent)
        .et("records_still_ready", pretes - partent)
        .et("order", "oldest update first")
        .faits();
  }

  private Map<String, Object> passage(Cas cas) {
    boolean envoye = !cas.vrai("remote_dir_missing");
    EtatFicheSalarie etat =
        envoye
            ? MachineFicheSalarie.apres(
                    MachineFicheSalarie.Action.ENVOYER, EtatFicheSalarie.COMPLETEE)
                .orElseThrow()
            : EtatFicheSalarie.COMPLETEE;
    return Rendu.vide()
        .et("record_state", code(etat))
        .et("line_number", envoye ? 1 : null)
        .et("batch_file_recorded", envoye)
        .faits();
  }

  private static Map<String, Object> valeurs(JsonNode node) {
    Map<String, Object> faits = new HashMap<>();
    node.fields()
        .forEachRemaining(
            e -> faits.put(e.getKey(), JSON.convertValue(e.getValue(), Object.class)));
    return faits;
  }

  /** A line from what a case gives, the rest as in the example of the specification. */
  private static Ligne ligne(JsonNode given) {
    KindSiae kind = KindSiae.valueOf(given.path("siae_kind").asText("EI"));
    JsonNode pass = given.path("pass");
    JsonNode p = given.has("person") ? given.path("person") : given;
    JsonNode a = given.has("address") ? given.path("address") : given;
    JsonNode s = given.has("situation") ? given.path("situation") : given;
    String commune = texte(p, "birth_commune");
    if (given.has("commune")) {
      commune = given.path("commune").asText().split(" ")[0];
    }
    String pays = given.has("country") ? given.path("country").asText() : texte(p, "birth_country");
    boolean exemple = given.has("person");
    return new Ligne(
        "M".equals(given.path("movement").asText("C")) ? Ligne.Mouvement.M : Ligne.Mouvement.C,
        kind,
        given.path("mother_siret").asText("12345678900015"),
        new Personne(
            pass.path("number").asText("999990000042"),
            LocalDate.parse(pass.path("start").asText("2025-02-01")),
            LocalDate.parse(pass.path("end").asText("2027-01-31")),
            p.path("asp_uid").asText("0123456789abcdef0123456789abcd"),
            "M".equals(p.path("title").asText()) ? Civilite.M : Civilite.MME,
            p.path("last_name").asText("Dupré"),
            p.path("first_name").asText(exemple ? "" : p.has("first_name") ? "" : "Léa"),
            LocalDate.parse(p.path("birthdate").asText("1990-01-12")),
            commune,
            pays,
            texte(p, "nir"),
            texte(p, "ntt")),
        new Adresse(
            texte(a, "lane_number"),
            texte(a, "extension"),
            texte(a, "lane_type"),
            texte(a, "lane_name"),
            texte(a, "extra"),
            texte(a, "insee"),
            texte(a, "postcode")),
        situation(kind, s, given));
  }

  private static Situation situation(KindSiae kind, JsonNode s, JsonNode given) {
    JsonNode sender = given.path("sender");
    String orienteur =
        "prescriber".equals(sender.path("kind").asText()) && sender.path("authorized").asBoolean()
            ? CodesFiche.orienteur(
                Emetteur.PRESCRIPTEUR_HABILITE, sender.path("organisation_kind").asText())
            : CodesFiche.orienteur(Emetteur.CANDIDAT, null);
    Situation.Independant independant =
        kind == KindSiae.EITI
            ? new Situation.Independant(
                texte(s, "are_since"),
                texte(s, "activity_bonus_since"),
                s.path("cape").asBoolean(),
                s.path("cesa").asBoolean(),
                texte(s, "actor"),
                s.hasNonNull("mean_income") ? new BigDecimal(s.get("mean_income").asText()) : null,
                texte(s, "contributions"))
            : null;
    return new Situation(
        orienteur,
        texte(s, "education"),
        texte(s, "unemployed_since"),
        s.path("resourceless").asBoolean(),
        texte(s, "france_travail_id"),
        s.has("since") ? texte(s, "since") : texte(s, "france_travail_since"),
        s.path("rqth").asBoolean(),
        s.path("oeth").asBoolean(),
        s.path("rsa").asText("NON"),
        texte(s, "rsa_since"),
        texte(s, "ass_since"),
        texte(s, "aah_since"),
        independant,
        new Situation.Freins(
            s.path("ase_exit").asBoolean(),
            s.path("isolated_parent").asBoolean(),
            s.path("housing_issue").asBoolean(),
            s.path("refugee").asBoolean(),
            s.path("detention_exit").asBoolean(),
            s.path("low_level_in_french").asBoolean(),
            s.path("mobility_issue").asBoolean()));
  }

  private static ObjectNode exemple() {
    try {
      return (ObjectNode)
          JSON.readTree(
              """
              {"siae_kind":"EI","mother_siret":"12345678900015",
               "pass":{"number":"999990000042","start":"2025-02-01","end":"2027-01-31"},
               "person":{"asp_uid":"0123456789abcdef0123456789abcd","title":"MME",
                 "last_name":"Dupré","first_name":"Hélène Marie","birthdate":"1990-01-12",
                 "nir":"290017505601234","birth_commune":"75056","birth_country":"100"},
               "address":{"lane_number":"12","extension":"B","lane_type":"RUE",
                 "lane_name":"des Lilas","extra":"Batiment C","insee":"57463","postcode":"57000"},
               "sender":{"kind":"prescriber","organisation_kind":"FT","authorized":true},
               "situation":{"education":"51","unemployed_since":"03",
                 "france_travail_id":"12345678901","france_travail_since":"03","rsa":"OUI-NM",
                 "rsa_since":"02","isolated_parent":true,"mobility_issue":true}}
              """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String texte(JsonNode node, String champ) {
    return node.hasNonNull(champ) ? node.get(champ).asText() : null;
  }

  private static EtatFicheSalarie etat(String code) {
    EtatFicheSalarie etat = ETATS.get(code);
    if (etat == null) {
      throw new Correspondances.NonCorrespondance("État inconnu : " + code);
    }
    return etat;
  }

  private static String code(EtatFicheSalarie etat) {
    return ETATS.entrySet().stream()
        .filter(e -> e.getValue() == etat)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String code(EtatMouvement etat) {
    return MOUVEMENTS.entrySet().stream()
        .filter(e -> e.getValue() == etat)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> groupes() {
    Map<String, String> groupes = new HashMap<>();
    try (BufferedReader lignes =
        new BufferedReader(
            new InputStreamReader(
                FichesConformes.class.getResourceAsStream("/referentiel/asp/ref_insee_pays_v4.csv"),
                StandardCharsets.UTF_8))) {
      lignes.lines().skip(1).map(l -> l.split(";")).forEach(c -> groupes.put(c[0], c[3].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return groupes;
  }
}
