package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.publication.ApprobationService;
import fr.parcours.iae.publication.DemandeProposition;
import fr.parcours.iae.publication.EtatProposition;
import fr.parcours.iae.publication.FichierRecu;
import fr.parcours.iae.publication.LecturePropositionsService;
import fr.parcours.iae.publication.PropositionService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.version.Nature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** S2: hostile models sent as each role, and as an administrator: none reaches the engine. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class PublicationAttaquesTests {

  private static final String DEPART = "<bpmn:startEvent ";
  private static final String REVIEW = "<bpmn:userTask id=\"UserTask_ReviewCandidature\" ";

  /** Those that are never drawn by mistake. */
  private static final List<String> JAMAIS_GARDEES =
      List.of("entité", "milliard de rires", "scriptTask", "classe", "connecteur", "profondeur");

  @Autowired Monde monde;
  @Autowired ComparaisonService modeles;
  @Autowired PropositionService propositions;
  @Autowired LecturePropositionsService lecture;
  @Autowired ApprobationService approbations;
  @Autowired RepositoryService repository;
  @Autowired UtilisateurService utilisateurs;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private record Attaque(String nom, Kind nature, String fichier, String contenu) {}

  @Test
  @DisplayName("Envoyés par un administrateur, approuvés par un autre : acceptés = 0")
  void asAnAdministratorNoneIsAccepted() throws Exception {
    Acteur auteur = monde.anAdministrateur();
    Acteur autre = monde.anAdministrateur();
    long deployments = repository.createDeploymentQuery().count();
    List<String> accepted = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (Attaque attaque : attaques()) {
      UUID id = UUID.randomUUID();
      MockHttpServletResponse answer = sends(attaque, id, auteur);
      assertThat(answer.getStatus()).as(attaque.nom()).isIn(302, 422);
      if (answer.getStatus() == 422) {
        continue;
      }
      kept.add(attaque.nom());
      if (lecture.find(id, autre).etat() != EtatProposition.A_CORRIGER
          || approbations.approve(id, 1, "Approuvé sans lire", autre).isFait()) {
        accepted.add(attaque.nom());
      }
    }
    System.out.printf(
        "FIGURE publication.hostile_accepted = %d of %d (kept as faulty: %s)%n",
        accepted.size(), attaques().size(), kept);
    assertThat(accepted).isEmpty();
    assertThat(kept).doesNotContainAnyElementsOf(JAMAIS_GARDEES);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    assertThat(
            jdbc.sql("select count(*) from envoi_hostile where envoye_par = ?")
                .param(auteur.utilisateurId())
                .query(Long.class)
                .single())
        .as("who sent what is kept")
        .isEqualTo(attaques().size() - kept.size());
  }

  @Test
  @DisplayName("Aucun autre rôle n’envoie, ne lit ni ne décide quoi que ce soit")
  void noOtherRoleSendsReadsOrDecides() throws Exception {
    Acteur auteur = monde.anAdministrateur();
    ModeleLu depart = modeles.lire(Kind.DECISION, "criteres-minimum", 1);
    UUID id = UUID.randomUUID();
    propositions
        .propose(
            new DemandeProposition(
                id,
                Nature.DECISION,
                "criteres-minimum",
                1,
                List.of(
                    new FichierRecu(
                        depart.fichier(),
                        (depart.xml() + "<!-- " + id + " -->").getBytes(StandardCharsets.UTF_8))),
                "Une table à défendre"),
            auteur)
        .orElseThrow();
    long before = count();
    Map<String, Acteur> roles = new LinkedHashMap<>();
    Acteur orienteur = monde.anOrienteur();
    roles.put("SIAE", monde.aSiaeMember(KindSiae.ACI));
    roles.put("prescripteur habilité", monde.aPrescripteurHabilite());
    roles.put("orienteur", orienteur);
    roles.put("DDETS", monde.anInstitution());
    roles.put("support", monde.theSupport());
    roles.put("candidat", monde.asCandidat(monde.aCandidat(orienteur)));
    for (Map.Entry<String, Acteur> role : roles.entrySet()) {
      for (Attaque attaque : attaques()) {
        assertThat(sends(attaque, UUID.randomUUID(), role.getValue()).getStatus())
            .as(role.getKey() + ", " + attaque.nom())
            .isEqualTo(403);
      }
      Acteur acteur = role.getValue();
      List<ThrowingCallable> doors =
          List.of(
              () -> lecture.fiche(id, acteur),
              () -> lecture.all(null, false, null, acteur),
              () -> lecture.telecharge(id, depart.fichier(), acteur),
              () -> approbations.approve(id, 1, "Je me permets", acteur),
              () -> approbations.refuse(id, 1, "Je me permets", acteur),
              () -> propositions.withdraw(id, "Je me permets", acteur),
              () -> propositions.correct(id, 1, List.of(), "Je me permets", acteur));
      doors.forEach(
          door ->
              assertThatThrownBy(door).as(role.getKey()).isInstanceOf(IntrouvableException.class));
    }
    assertThat(count()).isEqualTo(before);
  }

  private List<Attaque> attaques() {
    String bpmn = modeles.lire(Kind.PROCESSUS, "orientation", 1).xml();
    String dmn = modeles.lire(Kind.DECISION, "criteres-minimum", 1).xml();
    List<Attaque> all = new ArrayList<>();
    String entite = "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n";
    StringBuilder rires = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      rires.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
    }
    process(all, "entité", headed(bpmn, entite));
    process(all, "milliard de rires", headed(bpmn, rires + "]>\n"));
    process(
        all,
        "schéma d’ailleurs",
        headed(bpmn, "<!DOCTYPE d SYSTEM \"http://ailleurs.example/d.dtd\">\n"));
    process(
        all,
        "feuille de style",
        headed(bpmn, "<?xml-stylesheet href=\"http://ailleurs.example/s.xsl\"?>\n"));
    process(
        all,
        "profondeur",
        bpmn.replaceFirst(DEPART, "<a>".repeat(100) + "</a>".repeat(100) + DEPART));
    process(
        all,
        "scriptTask",
        bpmn.replaceFirst(
            DEPART,
            "<bpmn:scriptTask id=\"Task_X\" scriptFormat=\"javascript\"><bpmn:script>java.lang.Runtime</bpmn:script></bpmn:scriptTask>"
                + DEPART));
    process(
        all,
        "classe",
        bpmn.replaceFirst(
            DEPART,
            "<bpmn:serviceTask id=\"Task_X\" camunda:class=\"java.lang.Runtime\" />" + DEPART));
    process(
        all,
        "connecteur",
        bpmn.replaceFirst(
            DEPART,
            "<bpmn:serviceTask id=\"Task_X\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"
                + DEPART));
    process(
        all,
        "expression",
        bpmn.replaceFirst(
            REVIEW,
            REVIEW + "camunda:assignee=\"\\${''.getClass().forName('java.lang.Runtime')}\" "));
    process(
        all,
        "expression en échéance",
        bpmn.replaceFirst(
            "camunda:dueDate=\"[^\"]*\"",
            "camunda:dueDate=\"\\${runtimeService.createMessageCorrelation('x')}\""));
    process(
        all,
        "bean inconnu",
        bpmn.replaceFirst(
            "camunda:delegateExpression=\"[^\"]*\"",
            "camunda:delegateExpression=\"\\${dataSource}\""));
    process(
        all,
        "écouteur",
        bpmn.replaceFirst(
            "(<bpmn:userTask id=\"UserTask_ReviewCandidature\"[^>]*>)",
            "$1<bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"\\${true}\"/></bpmn:extensionElements>"));
    process(
        all,
        "départ par minuterie",
        bpmn.replaceFirst(
            "(<bpmn:startEvent [^>]*>)",
            "$1<bpmn:timerEventDefinition id=\"T\"><bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition>"));
    process(
        all,
        "version appelée sans registre",
        bpmn.replaceFirst(
            "camunda:calledElementBinding=\"version\"", "camunda:calledElementBinding=\"latest\""));
    decision(all, "entité dans une table", headed(dmn, entite));
    decision(
        all,
        "langage étranger",
        dmn.replaceFirst("expressionLanguage=\"feel\">", "expressionLanguage=\"javascript\">"));
    decision(
        all,
        "fonction extérieure",
        dmn.replaceFirst(
            "<text>1</text>",
            "<text>function() external { java: { class: \"java.lang.Math\" } }</text>"));
    decision(
        all,
        "expression dans une table",
        dmn.replaceFirst("<text>1</text>", "<text>\\${''.class}</text>"));
    all.add(
        new Attaque(
            "formulaire qui appelle",
            Kind.PROCESSUS,
            "review-candidature.form",
            "{\"type\":\"default\",\"schemaVersion\":16,\"components\":[{\"type\":\"html\",\"id\":\"x\",\"content\":\"<script>alert(1)</script>\"}]}"));
    all.add(new Attaque("archive", Kind.PROCESSUS, "orientation.bpmn", "PK\u0003\u0004charge"));
    all.add(
        new Attaque(
            "autre processus",
            Kind.PROCESSUS,
            "orientation.bpmn",
            bpmn.replace("id=\"orientation\"", "id=\"embauche\"")
                .replace("bpmnElement=\"orientation\"", "bpmnElement=\"embauche\"")));
    return all;
  }

  private static String headed(String xml, String head) {
    int end = xml.indexOf("?>") + 2;
    return xml.substring(0, end) + "\n" + head + xml.substring(end);
  }

  private static void process(List<Attaque> all, String nom, String bpmn) {
    all.add(new Attaque(nom, Kind.PROCESSUS, "orientation.bpmn", bpmn));
  }

  private static void decision(List<Attaque> all, String nom, String dmn) {
    all.add(new Attaque(nom, Kind.DECISION, "criteres-minimum.dmn", dmn));
  }

  private MockHttpServletResponse sends(Attaque attaque, UUID id, Acteur acteur) throws Exception {
    String page =
        attaque.nature() == Kind.PROCESSUS
            ? "/administration/versions/processus/orientation/proposition"
            : "/administration/versions/decisions/criteres-minimum/proposition";
    return mvc.perform(
            multipart(page)
                .file(
                    new MockMultipartFile(
                        "fichiers",
                        attaque.fichier(),
                        "application/octet-stream",
                        attaque.contenu().getBytes(StandardCharsets.UTF_8)))
                .param("demande", id.toString())
                .param("version", "1")
                .param("commentaire", "Une version à approuver vite")
                .with(csrf())
                .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())))
        .andReturn()
        .getResponse();
  }

  private long count() {
    return jdbc.sql(
            "select (select count(*) from proposition_depot) + (select count(*) from"
                + " proposition_decision) + (select count(*) from envoi_hostile)")
        .query(Long.class)
        .single();
  }
}
