namespace DocGen.Templates.Tests.Builtins;

public sealed class DateFunctionTests
{
    [Theory]
    [InlineData(
        "{{ date.parse '2016/01/05' }} {{ date.parse '2016-01-05T10:20:30Z' | date.to_string '%F %T' }} {{ date.parse 'March 14, 2016' }} {{ date.parse '5 Jan 2016 3:04 PM' | date.to_string '%R' }}",
        "05 Jan 2016 2016-01-05 10:20:30 14 Mar 2016 15:04")]
    [InlineData(
        "{{ date.parse '2018--06--17' '%Y--%m--%d' }} {{ date.parse '14:05 3 May 99' '%H:%M %d %b %y' | date.to_string '%F %R' }} {{ date.parse '20/01/2022 08:32:48 +02:00' culture: 'en-GB' | date.to_string '%F %T' }} {{ date.parse '03:04 PM' '%I:%M %p' | date.to_string '%R' }}",
        "17 Jun 2018 1999-05-03 14:05 2022-01-20 06:32:48 15:04")]
    [InlineData("[{{ null | date.parse }}] [{{ date.parse 'no date' }}]", "[] []")]
    public void Dates_are_read_in_many_forms(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ d = date.parse '2016/01/05 21:02:03.024'; d | date.to_string '%a %A %b %B %C %d %e %H %I %j %k %l %L %m %M %N %p %P %S %u %w %y %Y %Z %%' }}",
        "Tue Tuesday Jan January 20 05  5 21 09 005 21  9 024 01 02 024000000 PM pm 03 2 2 16 2016 +00:00 %")]
    [InlineData(
        "{{ d = date.parse '2016/01/05 21:02:03'; d | date.to_string '%c|%D|%F|%r|%R|%T|%v|%x|%X|%s|%V|%U|%W|%h|%n|%t|%q' }}",
        "Tue Jan 05 21:02:03 2016|01/05/16|2016-01-05|09:02:03 PM|21:02|21:02:03| 5-JAN-2016|01/05/2016|21:02:03|1452027723|01|02|02|Jan|\n|\t|%q")]
    [InlineData(
        "{{ date.parse '2016/01/05' | date.to_string '%g' }}|{{ date.parse '2016/01/05' | date.to_string '%A %g%A' 'fr' }}",
        " 05 Jan 2016|mardi Tuesday")]
    [InlineData("{{ date.parse '10:30' | date.to_string '%F %R' }}", "0001-01-01 10:30")]
    public void Dates_are_written_by_patterns(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ d = date.parse '2016/03/01'; for l in ['en-US', 'fr-FR', 'de-DE', 'da-DK', 'it-IT', 'es-ES', 'nl', 'sv', 'nb', 'fi', 'pl', 'pt-BR', 'ja', 'zh', 'ar', 'he', 'ru', 'ko']; d | date.to_string '%A %B %b %x|' l; end }}",
        "Tuesday March Mar 3/1/2016|mardi mars mars 01/03/2016|Dienstag März Mär 01.03.2016|tirsdag marts mar. 01.03.2016|martedì marzo mar 01/03/2016|martes marzo mar 1/3/2016|dinsdag maart mrt 01-03-2016|tisdag mars mars 2016-03-01|tirsdag mars mars 01.03.2016|tiistai maaliskuu maalis 1.3.2016|wtorek marzec mar 1.03.2016|terça-feira março mar. 01/03/2016|火曜日 3月 3月 2016/03/01|星期二 三月 3月 2016/3/1|الثلاثاء مارس مارس 1/3/2016|יום שלישי מרץ מרץ 1.3.2016|вторник март март 01.03.2016|화요일 3월 3월 2016. 3. 1.|")]
    public void Languages_have_their_own_names(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ d = date.parse '2016/01/31'; d | date.add_days 1 }} {{ d | date.add_months 1 }} {{ d | date.add_years 1 }} {{ d | date.add_hours 25 }} {{ d | date.add_minutes 30 | date.to_string '%R' }} {{ d | date.add_seconds 1.5 | date.to_string '%S %L' }} {{ d | date.add_milliseconds 5 | date.to_string '%L' }} [{{ null | date.add_days 1 }}]",
        "01 Feb 2016 29 Feb 2016 31 Jan 2017 01 Feb 2016 00:30 01 500 005 []")]
    [InlineData(
        "{{ a = date.parse '2016/01/05'; b = date.parse '2016/01/03'; a - b }} {{ (a - b).total_hours }} {{ a > b }} {{ a == a }} {{ b + (timespan.from_days 1) }} {{ a - (timespan.from_hours 1) | date.to_string '%F %R' }}",
        "2.00:00:00 48 true true 04 Jan 2016 2016-01-04 23:00")]
    public void Dates_are_counted_with(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ d = date.parse '2016/02/05 21:02:03.024'; d.year }} {{ d.month }} {{ d.day }} {{ d.day_of_year }} {{ d.hour }} {{ d.minute }} {{ d.second }} {{ d.millisecond }} {{ d.day_of_week }}",
        "2016 2 5 36 21 2 3 24 Friday")]
    public void Dates_have_members(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ date.now | date.to_string '%F %T' }} {{ date.now.year }}", "2024-02-29 13:05:09 2024")]
    public void Now_is_what_the_clock_says(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ d = date.parse '2016/01/05'; date.format = '%Y!'; d }} {{ date.format = date.default_format; d }} {{ date.parse_to_string '2016/01/05' '%d.%m' }} {{ '03 14, 2016' | date.parse_to_string '%b %d' input_pattern: '%m %d, %Y' }}",
        "2016! 05 Jan 2016 05.01 Mar 14")]
    public void The_format_of_all_dates_can_be_set(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ (timespan.from_days 1.5).total_hours }} {{ (timespan.from_minutes 90).hours }} {{ timespan.parse '1.02:03:04' }} {{ (timespan.parse '00:00:05').seconds }} {{ timespan.zero }} {{ (timespan.from_seconds 5) + (timespan.from_milliseconds 500) }} {{ -(timespan.from_hours 1) }}",
        "36 1 1.02:03:04 5 00:00:00 00:00:05.5000000 -01:00:00")]
    public void Time_spans_are_made_and_read(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ date.parse '2016' '%Y-%m' }}", "1,15 DG5002: date.parse: '2016' does not fit the pattern '%Y-%m'")]
    [InlineData("{{ 5 | date.to_string '%Y' }}", "1,13 DG5002: date.to_string: '5' (int) is no date")]
    [InlineData("{{ date.parse '2016/01/05' | date.add_years 99999 }}", "1,45 DG5002: date.add_years: the date is out of range")]
    [InlineData("{{ timespan.parse 'x' }}", "1,19 DG5002: timespan.parse: 'x' is no time span; write it as 'days.hours:minutes:seconds'")]
    [InlineData("{{ date.parse '2016/01/05' | date.to_string '%Y' 'xx' }}", "1,50 DG5002: date.to_string: the culture 'xx' is not known")]
    public void Wrong_arguments_are_faults(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
