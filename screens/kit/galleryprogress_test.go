package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/mentoring"
)

func galleryProgress() fyne.CanvasObject {
	return NewPage("Progress", "", nil, nil, container.New(NewColumns(Gap, 10, 9), galleryRadar(), galleryViews()))
}

func galleryViews() fyne.CanvasObject {
	legend := container.New(NewRow(6, -1), NewLevelMark(MenteeView), Small("Maya").Single(),
		NewLevelMark(MentorView), Small("You").Single(), NewLevelMark(OthersView), Small("Others").Single())
	rows := container.New(NewStack(4))
	for i, v := range []Views{
		{3.5, 3.5, 3.5, 0}, {3, 3.2, 3, 0}, {2, 0, 1.6, 0}, {2, 2, 0, 1}, {2, 2.2, 2.4, 0}, {3, 2.5, 1.7, 2}, {0, 2, 2, 0},
		{0, 0, 2.6, 0}, {4, 4, 4, 0}, {0, 1, 0, 0}, {1, 0, 1, 0}, {},
	} {
		d := mentoring.Dimensions[i%3]
		track := NewLevelTrack(d)
		track.Set(v)
		rows.Add(container.New(NewColumns(10, 4, 3), OneLine(d.Name()), track))
	}
	return NewCardTitled("Where views differ", legend, rows)
}

func galleryRadar() fyne.CanvasObject {
	slider, many, one := NewDaySlider(nil), NewDaySlider(nil), NewDaySlider(nil)
	slider.Set(ratingDays, ratingDays[3], today)
	slider.point(1)
	one.Set(ratingDays[:1], today, today)
	var days []mentoring.Date
	for i := range 200 {
		days = append(days, today.AddDays(-3*i))
	}
	many.Set(days, today, today)
	many.FocusGained()
	radar, legend := NewRadar(), NewRadarLegend()
	radar.Set(everyLayer)
	legend.Set(everyLayer)
	return NewCard(container.NewBorder(container.New(NewRow(0, -1), legend), container.New(NewStack(8), slider, many, one), nil, nil, radar))
}
