-- The job executor asks every few seconds for jobs that are due, live and not suspended.
create index idx_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
