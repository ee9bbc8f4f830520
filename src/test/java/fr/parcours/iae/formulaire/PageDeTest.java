package fr.parcours.iae.formulaire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A bare page around the fragments, rendered by the real template engine. */
final class PageDeTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="../../../src/main/resources/static/css/formulaire.css">
      <style>body{font:16px/1.5 system-ui,sans-serif;margin:1rem}</style></head>
      <body><main><h1>Étudier la candidature</h1>
      <form method="post" novalidate>
      <div th:replace="~{formulaire/formulaire :: resume(${vue})}"></div>
      <div th:replace="~{formulaire/formulaire :: champs(${vue})}"></div>
      <button>Valider</button></form></main></body></html>
      """;
  private static final SpringTemplateEngine MOTEUR = moteur();

  private PageDeTest() {}

  static String rendre(VueFormulaire vue) {
    return MOTEUR.process(PAGE, new Context(Locale.FRANCE, Map.of("vue", vue)));
  }

  private static SpringTemplateEngine moteur() {
    ClassLoaderTemplateResolver fichiers = new ClassLoaderTemplateResolver();
    fichiers.setPrefix("templates/");
    fichiers.setSuffix(".html");
    fichiers.setCharacterEncoding(StandardCharsets.UTF_8.name());
    fichiers.setTemplateMode(TemplateMode.HTML);
    fichiers.setResolvablePatterns(Set.of("formulaire/*"));
    fichiers.setOrder(1);
    StringTemplateResolver texte = new StringTemplateResolver();
    texte.setOrder(2);
    SpringTemplateEngine moteur = new SpringTemplateEngine();
    moteur.addTemplateResolver(fichiers);
    moteur.addTemplateResolver(texte);
    return moteur;
  }
}
