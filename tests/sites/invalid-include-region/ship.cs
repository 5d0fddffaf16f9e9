// #region setup
var ship = Load();
// #endregion
