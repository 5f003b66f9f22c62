-- Who signed up and who booked is of use until the day is over and looked back on; then the rows go, by the system's hand alone.
grant delete on activity_signup, hall_booking to shanzhi_app;
create policy activity_signup_forget on activity_signup for delete using (reader() = 'system');
create policy hall_booking_forget on hall_booking for delete using (reader() = 'system');
