-- Cases that already wait get their row: where they stand from the engine's runtime, since when from the
-- one record it keeps of it. What is over before today is not counted again.
with suivies (processus, etape, nature, delai) as (values
  ('transmission-fiche-salarie', 'Event_AspAnswered', 'REPONSE', 7),
  ('rejet-mouvement', 'Event_AspAnswered', 'REPONSE', 7),
  ('transmission-fiche-salarie', 'Gateway_Attente', 'DATE', null),
  ('rejet-mouvement', 'Gateway_Attente', 'DATE', null),
  ('suspension', 'Gateway_WhatComesFirst', 'DATE', null),
  ('sortie', 'Timer_ThreeMonths', 'DATE', null),
  ('sortie', 'Timer_SixMonths', 'DATE', null),
  ('decision-prefet', 'Timer_TermNear', 'DATE', null),
  ('notification', 'ServiceTask_SendNotification', 'ENVOI', 1),
  ('invitation', 'ServiceTask_SendLink', 'ENVOI', 1),
  ('inscription', 'ServiceTask_SendLink', 'ENVOI', 1),
  ('inscription-siae', 'ServiceTask_SendLink', 'ENVOI', 1),
  ('mot-de-passe', 'ServiceTask_SendLink', 'ENVOI', 1),
  ('depot-asp', 'ServiceTask_DepositLot', 'ENVOI', 1),
  ('retrait-asp', 'ServiceTask_FetchAnswers', 'ENVOI', 1),
  ('diffusion-pass', 'ServiceTask_Spread', 'ENVOI', 1),
  ('analyse-piece', 'ServiceTask_ScanFile', 'ENVOI', 1)),
debout as (
  select distinct on (e.act_inst_id_) e.act_inst_id_ as id,
    case when i.business_key_ ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then i.business_key_::uuid end as dossier_id,
    d.key_ as processus, d.id_ as definition_id, s.etape, s.nature, s.delai,
    coalesce(e.tenant_id_, '') as tenant,
    coalesce(h.start_time_ at time zone 'Europe/Paris', now()) as depuis
  from act_ru_execution e
    join act_re_procdef d on d.id_ = e.proc_def_id_
    join suivies s on s.processus = d.key_ and s.etape = e.act_id_
    join act_ru_execution i on i.id_ = e.proc_inst_id_
    left join act_hi_actinst h on h.id_ = e.act_inst_id_
  where e.act_inst_id_ is not null
  order by e.act_inst_id_, h.start_time_)
insert into halte (id, dossier_id, processus, definition_id, etape, nature, departement, corbeille,
  candidat_id, creee_le, echeance)
select w.id, w.dossier_id, w.processus, w.definition_id, w.etape, w.nature,
  coalesce(c.departement, w.tenant), c.siae_id, c.candidat_id, w.depuis,
  (w.depuis at time zone 'Europe/Paris')::date + w.delai
from debout w
  left join lateral (
    select f.siae_id, f.departement, f.candidat_id from fiche_salarie f
      where w.processus = 'transmission-fiche-salarie' and f.id = w.dossier_id
    union all
    select f.siae_id, f.departement, f.candidat_id from mouvement_fiche m
      join fiche_salarie f on f.id = m.fiche_id
      where w.processus = 'rejet-mouvement' and m.id = w.dossier_id
    union all
    select s.siae_id, p.departement, p.candidat_id from suspension s
      join parcours p on p.pass_id = s.pass_id
      where w.processus = 'suspension' and s.id = w.dossier_id
    union all
    select s.siae_id, s.departement, e.candidat_id from sortie s
      left join pass_iae e on e.id = s.pass_id
      where w.processus = 'sortie' and s.id = w.dossier_id
    union all
    select q.siae_id, q.departement, p.candidat_id from demande_prefet q
      left join pass_iae p on p.id = q.pass_id
      where w.processus = 'decision-prefet' and q.id = w.dossier_id
    limit 1) c on true
on conflict (id) do nothing;
