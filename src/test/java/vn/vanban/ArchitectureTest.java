package vn.vanban;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.vanban");

  @Test
  void modulesDependOnlyOnWhatTheyDeclare() {
    ApplicationModules.of("vn.vanban").verify();
  }

  @Test
  void onlyIngestKnowsTika() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("vn.vanban.ingest..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "org.jsoup..")));
  }

  @Test
  void onlyIngestAndTablesKnowOfficeFiles() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("vn.vanban.ingest..", "vn.vanban.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi.."));
  }

  @Test
  void onlyTheIndexAndWhatAsksItKnowLucene() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "vn.vanban.index..",
                "vn.vanban.search..",
                "vn.vanban.citation..",
                "vn.vanban.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
  }

  @Test
  void onlyWebKnowsTheServer() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("vn.vanban.web..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "org.springframework.boot..", "org.springframework.web..", "jakarta..")));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("vn.vanban.cli..", "vn.vanban.segment.training..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void onlyMainExits() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.vanban.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void namesSayWhatAClassIs() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Processor|Service|Dto)"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
