package espalier.shell;

import espalier.breakpoints.BreakpointsViewModel;
import espalier.compare.CalibrationViewModel;
import espalier.compare.RunsViewModel;
import espalier.files.ExportViewModel;
import espalier.files.PictureViewModel;
import espalier.models.ModelsViewModel;

/// What the windows beside the main one show, and what is chosen in the system's own.
public record SideModels(
        ModelsViewModel models,
        BreakpointsViewModel breakpoints,
        CalibrationViewModel calibration,
        RunsViewModel runs,
        PictureViewModel pictures,
        ExportViewModel exports) {}
