package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

@EngineTest
class EngineWiringTests {

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void the_engine_has_no_user_no_group_and_no_auto_deployment() {
    assertThat(engine.getIdentityService().createUserQuery().count()).isZero();
    assertThat(engine.getIdentityService().createGroupQuery().count()).isZero();
    assertThat(
            engine
                .getRepositoryService()
                .createDeploymentQuery()
                .deploymentNameLike("%AutoDeployment%")
                .count())
        .isZero();
  }

  @Test
  void engine_and_case_share_one_data_source_and_one_transaction_manager() {
    assertThat(((TransactionAwareDataSourceProxy) settings().getDataSource()).getTargetDataSource())
        .isSameAs(dataSource);
    assertThat(settings().getTransactionManager()).isSameAs(transactions);
  }

  @Test
  void the_closed_settings_are_on() {
    assertThat(settings().isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(settings().isEnableExpressionsInStoredQueries()).isFalse();
    assertThat(settings().isAuthorizationEnabled()).isTrue();
    assertThat(settings().isTenantCheckEnabled()).isTrue();
    assertThat(settings().isJavaSerializationFormatEnabled()).isFalse();
    assertThat(settings().isEnableXxeProcessing()).isFalse();
    assertThat(settings().getQueryMaxResultsLimit()).isEqualTo(2000);
    assertThat(settings().isMetricsEnabled()).isFalse();
  }

  @Test
  void the_history_level_has_a_name_and_a_number_that_do_not_change() {
    assertThat(settings().getHistoryLevel().getName()).isEqualTo("parcours");
    assertThat(settings().getHistoryLevel().getId()).isEqualTo(62);
    assertThat(settings().getHistoryRemovalTimeStrategy()).isEqualTo("start");
  }

  @Test
  void due_jobs_have_their_index() {
    assertThat(
            jdbc.sql("select indexdef from pg_indexes where indexname = 'idx_job_due'")
                .query(String.class)
                .single())
        .contains("act_ru_job", "duedate_", "retries_ > 0", "suspension_state_ = 1");
  }

  /** Each index more is written at every step of every case. */
  @Test
  void the_history_written_at_each_step_keeps_only_the_indexes_that_are_read() {
    assertThat(
            jdbc.sql(
                    """
                    select tablename || ' ' || substring(indexdef from '\\((.*)\\)') from pg_indexes
                    where tablename in ('act_hi_procinst', 'act_hi_actinst', 'act_hi_taskinst',
                      'act_hi_varinst')
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "act_hi_procinst id_",
            "act_hi_procinst proc_inst_id_",
            "act_hi_procinst business_key_",
            "act_hi_procinst root_proc_inst_id_",
            "act_hi_procinst removal_time_",
            "act_hi_actinst id_",
            "act_hi_actinst proc_inst_id_, act_id_",
            "act_hi_actinst root_proc_inst_id_",
            "act_hi_actinst removal_time_",
            "act_hi_taskinst id_",
            "act_hi_taskinst proc_inst_id_",
            "act_hi_taskinst root_proc_inst_id_",
            "act_hi_taskinst removal_time_",
            "act_hi_varinst id_",
            "act_hi_varinst proc_inst_id_",
            "act_hi_varinst root_proc_inst_id_",
            "act_hi_varinst removal_time_");
  }

  private SpringProcessEngineConfiguration settings() {
    return (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
  }
}
